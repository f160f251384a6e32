import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { keptFraction, shareOverTime } from '../../src/engine/provenance.ts';
import {
  beltOf,
  likeliestAfter,
  linkTo,
  nameOf,
  networks,
  readableLstm,
  readWith,
  shownWord,
  spaced,
  valueOf,
  wordRows,
} from './shippedNetwork.ts';
import {
  columnsOf,
  equationLines,
  factsOfMeaning,
  partLines,
  stepRows,
  type Place,
} from './shownNumbers.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { boxAtRest, boxInSight, rowsOf } from './workbenchPage.ts';

for (const network of networks) {
  test(`the numbers of the ${nameOf(network)} are the engine's`, async ({ workbench, page }) => {
    test.slow();
    const reading = await readWith(page, network);

    await test.step('in the table of the cell', async () => {
      for (const step of [0, 1, 5, 12, 23]) {
        await workbench.open(linkTo(network, { step }));
        await workbench.expectStep(step, shownWord(reading, step));
        const [head = [], ...rows] = await workbench.numbersOfStep();
        expect(head[0]).toBe('Unit');
        expect(head.slice(1).sort()).toEqual(columnsOf(reading).sort());
        expect(rows).toEqual(stepRows(reading, step, head));
      }
    });

    await test.step('in the equation of every phase', async () => {
      const { units } = reading.layer;
      const places = reading.cell.phases.flatMap(({ id: phase }, index): Place[] => [
        { phase, step: 5, unit: (7 * index + 2) % units },
        { phase, step: index === 0 ? 0 : 23 - 3 * index, unit: units - 1 - index },
      ]);
      for (const place of places) {
        const { step, unit, phase } = place;
        await workbench.open(linkTo(network, { step, phase, unit: unit + 1 }));
        await workbench.expectPhase(phase);
        const equation = workbench.section('equation');
        await expect(workbench.unit.locator('option:checked')).toHaveText(String(unit + 1));
        for (const fact of factsOfMeaning(reading, place)) {
          await expect(equation.locator('.equation-meaning')).toContainText(fact);
        }
        const lines = equation.locator('.numbers-line');
        await expect
          .poll(async () => (await lines.allInnerTexts()).map(spaced))
          .toEqual(equationLines(reading, place));
        const parts = equation.locator('.numbers-parts');
        expect((await parts.allInnerTexts()).map(spaced)).toEqual(partLines(reading, place));
      }
    });

    await test.step('in the table of the score', async () => {
      await workbench.open(linkTo(network));
      const [head, ...rows] = await workbench.numbersOfScore();
      const steps = [...reading.words.keys()];
      expect(head).toEqual(['Unit', ...steps.map((step) => shownWord(reading, step))]);
      const share = shareOverTime(reading.cell, reading.layer, 5);
      const { units } = reading.layer;
      const expected = Array.from({ length: units }, (_, unit) => {
        const number = String(unit + 1);
        const memory = steps.map((step) => valueOf(reading, beltOf(reading), step, unit));
        const left = share && steps.map((step) => share[step * units + unit]!);
        const pinned = english('score.unitShare', { number, pinned: 'France' });
        return [
          [number, ...memory.map(english.number)],
          ...(left
            ? [[pinned, ...left.map((each, at) => (at < 5 ? '' : english.number(each)))]]
            : []),
        ];
      });
      const byUnit = rows.toSorted((a, b) => Number.parseInt(a[0]!) - Number.parseInt(b[0]!));
      expect(byUnit).toEqual(expected.flat());
    });

    await test.step('in the likeliest words, and in the influence on the answer', async () => {
      const caption = english.of('network', network.cell);
      for (const step of [0, 3, 8, 16]) {
        await workbench.open(linkTo(network, { step }));
        await workbench.expectStep(step, shownWord(reading, step));
        const words = await rowsOf(workbench.words(caption));
        expect(words).toEqual(wordRows(likeliestAfter(reading, step)));
      }
      expect([...reading.influence.keys()]).toEqual([5, 8, 11, 14, 16, 19]);
      const chips = workbench.strip.getByRole('listitem');
      for (const [step, influence] of reading.influence) {
        const line = chips.nth(step).locator('.influence');
        await expect(line).toHaveAttribute('title', new RegExp(`: ${english.number(influence)}$`));
      }
      await expect(workbench.strip.locator('.influence')).toHaveCount(reading.influence.size);
    });
  });
}

test('the score and its legend tell the pinned word’s share', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);

  await test.step('the score reads out the memory and the share of the pinned word', async () => {
    const share = shareOverTime(reading.cell, reading.layer, 5)!;
    await workbench.open(linkTo(readableLstm));
    const units = (await workbench.unitsOfScore()).map((number) => Number(number) - 1);
    const picture = await boxInSight(workbench.section('score').getByRole('img'));
    for (const [row, step] of [
      [0, 23],
      [1, 12],
      [2, 3],
    ] as const) {
      const word = await boxAtRest(workbench.strip.getByRole('listitem').nth(step));
      const y = picture.y + (picture.height * (row + 0.5)) / units.length;
      await page.mouse.move(word.x + word.width / 2, y);
      const unit = units[row]!;
      const value = english.number(valueOf(reading, 'cellState', step, unit));
      const left = english.number(share[step * units.length + unit]!);
      const shown = english(step < 5 ? 'score.readOut' : 'score.readOutPinned', {
        number: unit + 1,
        word: shownWord(reading, step),
        value,
        share: left,
        pinned: 'France',
      });
      await expect(workbench.section('score').getByText(shown, { exact: true })).toBeVisible();
    }
    // What is pointed at stands in the place of the legend.
    await page.mouse.move(5, 5);
  });

  await test.step('the legend of the score says how much of the pinned word is left', async () => {
    for (const [pin, step] of [
      [5, 23],
      [11, 12],
      [11, 23],
    ] as const) {
      await workbench.open(linkTo(readableLstm, { pin, step }));
      const kept = keptFraction(reading.cell, reading.layer, pin, step)!;
      await expect(workbench.pinLegend).toContainText(`“${shownWord(reading, pin)}”`);
      await expect(workbench.pinLegend).toContainText(english.wholePercent(kept));
    }
  });

  await test.step('the unit that is spelled out at first is the one which holds most of the pinned word', async () => {
    const { units } = reading.layer;
    for (const [pin, step] of [
      [5, 23],
      [11, 12],
    ] as const) {
      const share = shareOverTime(reading.cell, reading.layer, pin)!;
      const now = share.slice(step * units, (step + 1) * units).map(Math.abs);
      await workbench.open(linkTo(readableLstm, { pin, step }));
      const largest = String(now.indexOf(Math.max(...now)) + 1);
      await expect(workbench.unit.locator('option:checked')).toHaveText(largest);
    }
  });

  await test.step('dots stand where something was written or forgotten, and nowhere else', async () => {
    const { units, signals } = reading.layer;
    const written = signals['written']!.filter((value) => Math.abs(value) > 0.12).length;
    const keep = signals[signalWithRole(reading.cell, 'keep')!.id]!;
    const forgotten = keep.filter(
      (value, at) =>
        value < 0.5 && at >= units && Math.abs(signals['cellState']![at - units]!) > 0.06,
    ).length;
    await workbench.open(linkTo(readableLstm));
    const picture = workbench.section('score').locator('svg.score-picture');
    await expect(picture.locator('.score-written')).toHaveCount(written);
    await expect(picture.locator('.score-forgotten')).toHaveCount(forgotten);
    await workbench.button('score.table').click();
    await expect(workbench.scoreTable.getByRole('img', { name: 'written' })).toHaveCount(written);
    await expect(workbench.scoreTable.getByRole('img', { name: 'forgotten' })).toHaveCount(
      forgotten,
    );
  });
});
