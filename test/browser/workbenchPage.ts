import { expect, type Locator, type Page } from '@playwright/test';
import type { Tab } from '../../src/state/choices.ts';
import { english, type PageText } from './texts.ts';

/** A table's text, row by row, heads included. */
export function rowsOf(table: Locator): Promise<string[][]> {
  return table.evaluate((element: HTMLTableElement) =>
    [...element.rows].map((row) =>
      [...row.cells].map((cell) => cell.innerText.replaceAll(/\s+/g, ' ').trim()),
    ),
  );
}

/** Where something stands once it no longer moves: what comes into sight may still be drawn anew. */
export async function boxAtRest(locator: Locator): Promise<Box> {
  let last = '';
  await expect(async () => {
    const before = last;
    await locator.page().evaluate(
      () =>
        new Promise((done) => {
          requestIdleCallback(done, { timeout: 2000 });
        }),
    );
    last = JSON.stringify(await locator.boundingBox());
    expect(last).not.toBe('null');
    expect(last).toBe(before);
  }).toPass({ intervals: [100] });
  return JSON.parse(last) as Box;
}

/** The same of what the pointer goes to: getting at something else may have pushed it out of sight. */
export async function boxInSight(locator: Locator): Promise<Box> {
  await locator.scrollIntoViewIfNeeded();
  return boxAtRest(locator);
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

type PanelName =
  | 'score'
  | 'cell'
  | 'equation'
  | 'answer'
  | 'map'
  | 'unit'
  | 'gradient'
  | 'gap'
  | 'beside'
  | 'experiments'
  | 'ledger'
  | 'influence';

/** The page as a person works with it; `text` is the language that it is expected to speak. */
export class Workbench {
  constructor(
    readonly page: Page,
    readonly text: PageText = english,
  ) {}

  /** The same page, expected to speak another language. */
  speaking(text: PageText): Workbench {
    return new Workbench(this.page, text);
  }

  /** Opens a link, given by what follows its `#`, and waits for its networks. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(fragment === '' ? './' : `./#${fragment}`);
    await this.expectLoaded();
  }

  async expectLoaded(): Promise<void> {
    const main = this.page.getByRole('main');
    await expect(main).toHaveAttribute('aria-busy', 'false');
    await expect(main.getByText(this.text('answer.loading'))).toHaveCount(0);
    await expect(main.locator('.score-toolsRoom')).toHaveCount(0);
  }

  section(name: PanelName): Locator {
    return this.page.locator('section', { has: this.page.locator(`#${name}-title`) });
  }

  heading(name: PanelName): Locator {
    return this.page.locator(`#${name}-title`);
  }

  button(key: Parameters<PageText>[0], values: Record<string, string> = {}): Locator {
    return this.page.getByRole('button', { name: this.text(key, values), exact: true });
  }

  choice(label: string): Locator {
    return this.page.getByRole('radio', { name: label, exact: true });
  }

  /** What the mouse presses: the radio button itself is only there for the keyboard. */
  segment(label: string): Locator {
    return this.page.locator('label', { has: this.choice(label) });
  }

  /** Where there is no room for its switches: which network is shown, and at a press all of them. */
  get networkMenu(): Locator {
    return this.page.locator('.network-menu');
  }

  /** Opens it, unless it is open. */
  async showNetworks(): Promise<void> {
    const isOpen = await this.networkMenu.getAttribute('aria-expanded');
    if (isOpen === 'false') await this.networkMenu.click();
  }

  async choose(label: string): Promise<void> {
    await this.segment(label).click();
  }

  get strip(): Locator {
    return this.page.getByRole('list', { name: this.text('sentence.strip') });
  }

  /** A word of the sentence; `start` is the first, full stops are "full stop". */
  word(shown: string, occurrence = 0): Locator {
    return this.strip.getByRole('button', { name: shown, exact: true }).nth(occurrence);
  }

  get currentWord(): Locator {
    return this.strip.locator('[aria-current="step"]');
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: this.text('controls.step'), exact: true });
  }

  /** A part of the page, where there is room for one at a time. */
  tab(id: Tab): Locator {
    return this.page.getByRole('tab', { name: this.text.of('tab', id), exact: true });
  }

  phase(id: string): Locator {
    const phases = this.page.getByRole('list', { name: this.text('controls.phases') });
    return phases.getByRole('button', { name: this.text.of('phase', id), exact: true });
  }

  get unit(): Locator {
    return this.page.getByRole('combobox', { name: this.text('equation.unit'), exact: true });
  }

  /** The table of likely words whose caption says whose they are. */
  words(caption: string): Locator {
    return this.section('answer').getByRole('table', { name: caption, exact: true });
  }

  get swapMenu(): Locator {
    return this.page.locator('[popover]');
  }

  get textField(): Locator {
    return this.page.getByRole('textbox', { name: this.text('sentence.field'), exact: true });
  }

  /** What the score says of the pinned word; there is nothing where no word is pinned. */
  get pinLegend(): Locator {
    const legend = this.section('score').getByRole('listitem');
    return legend.filter({ has: this.page.locator('.score-pinned') });
  }

  get announcement(): Locator {
    return this.page.locator('[role="status"].sr-only').first();
  }

  /** Checks that every part of the page stands at the same step. */
  async expectStep(step: number, word: string, last = 23): Promise<void> {
    const { text } = this;
    // Below the first screen it is said once more.
    const position = this.page.getByText(text('controls.position', { step, last })).first();
    await expect(position).toBeVisible();
    await expect(this.slider).toHaveValue(String(step));
    await expect(this.slider).toHaveAttribute(
      'aria-valuetext',
      text('controls.stepValue', { step, last, word }),
    );
    await expect(this.heading('cell')).toHaveText(text('cell.title', { word }));
    await expect(this.currentWord).toHaveCount(1);
    const spoken = word === '.' ? text('word.fullStop') : word;
    await expect(this.announcement).toContainText(text('announce.step', { step, word: spoken }));
  }

  async expectPhase(id: string): Promise<void> {
    await expect(this.phase(id)).toHaveAttribute('aria-pressed', 'true');
    await expect(this.heading('equation')).toHaveText(this.text.of('phase', id));
  }

  /** Types a whole text into the editor and applies it. */
  async typeText(typed: string): Promise<void> {
    await this.button('sentence.edit').click();
    await this.textField.fill(typed);
    await this.textField.press('Enter');
  }

  /** All numbers of the current step, as the dialog of the cell shows them. */
  async numbersOfStep(): Promise<string[][]> {
    await this.button('cell.table').click();
    const dialog = this.page.getByRole('dialog', { name: this.text('cell.tableTitle') });
    const rows = await rowsOf(dialog.getByRole('table'));
    await dialog.getByRole('button', { name: this.text('cell.close') }).click();
    await expect(dialog).toBeHidden();
    return rows;
  }

  /** The head of a layer and direction in the score, by its name in words. */
  place(name: string): Locator {
    return this.section('score').getByRole('button', { name, exact: true });
  }

  /** The picture of the dense map, through which one walks. */
  get mapPicture(): Locator {
    return this.section('map').getByRole('slider');
  }

  /** All numbers of the map's signal that is chosen there. */
  async numbersOfMap(): Promise<string[][]> {
    await this.button('map.numbers').click();
    const region = this.page.getByRole('region', { name: this.text('map.numbers') });
    const rows = await rowsOf(region.getByRole('table'));
    await this.button('map.numbers').click();
    await expect(region).toBeHidden();
    return rows;
  }

  get scoreTable(): Locator {
    return this.page.getByRole('region', { name: this.text('score.table') }).getByRole('table');
  }

  /** The units by their numbers, from the top line of the score to the bottom one. */
  async unitsOfScore(): Promise<string[]> {
    const heads = (await this.numbersOfScore()).map(([head]) => head!);
    return heads.filter((head) => /^\d+$/.test(head));
  }

  /** All numbers of the score: a row for each unit's memory, and one for the pinned word's share. */
  async numbersOfScore(): Promise<string[][]> {
    await this.button('score.table').click();
    const rows = await rowsOf(this.scoreTable);
    await this.button('score.table').click();
    await expect(this.scoreTable).toBeHidden();
    return rows;
  }
}
