import type { Locator, Page } from '@playwright/test';
import { boxesIn, framesWith, outside, overlapping } from './boxes.ts';
import type { Workbench } from './workbenchPage.ts';

/** By how much the page is larger than the window. */
export function beyond(page: Page): Promise<{ readonly sideways: number; readonly down: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
}

/** The same of what has to be seen without scrolling down: everything but the panels below. */
export async function beyondFirstScreen(
  page: Page,
): Promise<{ readonly sideways: number; readonly down: number }> {
  const { sideways } = await beyond(page);
  const down = await page.evaluate(() => {
    const bottoms = [...document.querySelectorAll('header, .workspace-screen, .workspace-screen *')]
      .filter((element) => !element.matches('.sr-only'))
      .map((element) => element.getBoundingClientRect().bottom + window.scrollY);
    return Math.max(0, Math.ceil(Math.max(...bottoms) - document.documentElement.clientHeight));
  });
  return { sideways, down };
}

/** Words on words, glosses on glosses; the pinned word is brought back from the edge before. */
export async function collidingWords({ strip, page }: Workbench): Promise<string[]> {
  const timeline = page.locator('.timeline');
  await timeline.evaluate((element) => {
    const before = element.querySelector<HTMLElement>('.chip:has(+ .is-pinned)');
    element.scrollTo({ left: before?.offsetLeft ?? 0, behavior: 'instant' });
  });
  const { words, glosses } = await boxesIn(strip, {
    words: '.chip-frame > [aria-hidden]',
    glosses: '.chip-gloss',
  });
  return overlapping([...words, ...glosses]);
}

/**
 * Labels that wires run through, or nearer past their ends than `clearPx`; what ends at a label's
 * edge is no matter where nothing else is asked for.
 */
export function labelsOnWires(
  picture: Locator,
  {
    labels,
    wires,
    clearPx = -1,
  }: { readonly labels: string; readonly wires: string; readonly clearPx?: number },
): Promise<string[]> {
  return picture.evaluate(
    (svg, parts) => {
      const boxes = [...svg.querySelectorAll(parts.labels)].map((label) => ({
        name: label.textContent,
        box: label.getBoundingClientRect(),
      }));
      return [...svg.querySelectorAll<SVGPathElement>(parts.wires)].flatMap((wire) => {
        const toScreen = wire.getScreenCTM()!;
        const length = wire.getTotalLength();
        const points = Array.from({ length: Math.ceil(length / 2) }, (_, at) =>
          wire.getPointAtLength(2 * at).matrixTransform(toScreen),
        );
        return boxes
          .filter(({ box }) =>
            points.some(
              ({ x, y }) =>
                x > box.left - parts.clearPx &&
                x < box.right + parts.clearPx &&
                y > box.top + 2 &&
                y < box.bottom - 2,
            ),
          )
          .map(({ name }) => `“${name}” on a wire`);
      });
    },
    { labels, wires, clearPx },
  );
}

/**
 * Labels of the drawing on one another, on shapes, strips or wires, or beyond their shape or the
 * drawing.
 */
export async function collidingLabels(workbench: Workbench): Promise<string[]> {
  const cell = workbench.section('cell');
  const { frame, texts, loose, named, shapes, strips } = await boxesIn(cell, {
    frame: 'svg.cell-picture',
    texts: '.cell-picture text',
    loose: '.cell-strip text, .cell-input',
    named: '.cell-node > text',
    shapes: '.cell-node > rect',
    strips: '.cell-stripBars',
  });
  const astray = named.filter((text) => shapes.every((each) => outside([text], each).length > 0));
  return [
    ...overlapping(texts),
    ...overlapping([...loose, ...shapes, ...strips]),
    ...outside([...texts, ...shapes, ...strips], frame[0]!),
    ...astray.map(({ name }) => `“${name}” out of its shape`),
    ...(await labelsOnWires(cell.locator('svg.cell-picture'), {
      labels: '.cell-strip text',
      wires: '.cell-wireReach',
    })),
  ];
}

/**
 * What hides a part of itself, or would scroll. On narrow screens the sentence with its score is
 * meant to scroll sideways.
 */
export function cutElements(page: Page, meantToScroll = '.sr-only'): Promise<string[]> {
  return page.evaluate(
    (meant) =>
      [...document.querySelectorAll<HTMLElement>('header *, main *, aside *')]
        .filter((element) => !element.matches(meant) && element.closest('svg, select') === null)
        // Not what is there for screen readers alone.
        .filter((element) => getComputedStyle(element).clipPath !== 'inset(50%)')
        .filter((element) => getComputedStyle(element).overflowX !== 'visible')
        .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
          return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
        })
        .map(({ className, scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
          const hidden = [scrollWidth - clientWidth, scrollHeight - clientHeight];
          return `.${className} hides ${hidden.join(' × ')} px`;
        }),
    meantToScroll,
  );
}

/** Where the panels show less than they hold. */
export async function cutPanels({ page }: Workbench, meantToScroll?: string): Promise<string[]> {
  const problems = await cutElements(page, meantToScroll);
  // At one moment: what is still on its way above moves all of it.
  const parts = 'header, footer, p, table, ol, .equation-line, .score-plot';
  for (const [frame, ...inside] of await framesWith(page.locator('.panel'), parts)) {
    if (frame !== undefined) problems.push(...outside(inside, frame));
  }
  return problems;
}
