import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { INPUT } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import { BLANK } from '../../src/engine/model.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { loadScenario } from '../../src/scenarios/index.ts';
import { seededRandom } from '../../src/engine/random.ts';
import {
  choiceKeys,
  choiceRows,
  LANGUAGES,
  LINE_ORDERS,
  MAP_LAYERS,
  NOTATIONS,
  TABS,
  THEMES,
  TRAININGS,
  UNIT_ORDERS,
  type Choices,
} from '../../src/state/choices.ts';
import { recipeOf } from '../../src/state/recipe.ts';
import { positionOf } from '../../src/state/position.ts';
import { placesOf } from '../../src/state/places.ts';
import { quantityOf } from '../../src/state/quantity.ts';
import { rangeBetween } from '../../src/state/range.ts';
import { rowsWithin } from '../../src/state/rows.ts';
import { decodeLink, encodeLink } from '../../src/state/link.ts';
import { MOST_WORDS, readText, wordsOf } from '../../src/state/sentence.ts';
import { ZOOMS } from '../../src/state/zoom.ts';
import { ENGLISH } from './testWorkbench.ts';

const usual = decodeLink('', ENGLISH).choices;

function decode(parameters: Record<string, string>): ReturnType<typeof decodeLink> {
  return decodeLink(`#${new URLSearchParams(parameters).toString()}`, ENGLISH);
}

/** Texts that people could have: words of the vocabulary in any order, with blanks. */
const texts = fc
  .array(fc.constantFrom(...france.vocabulary.slice(1), BLANK), { minLength: 1, maxLength: 40 })
  .map((words) => france.write(words));

const phases = cells.flatMap((cell) => cell.phases.map(({ id }) => id));

/** Everything that can be kept lit in a cell. */
function quantitiesOf(name: string): string[] {
  const { signals, states } = cellNamed(name);
  return [
    INPUT,
    ...signals.map(({ id }) => quantityOf(id)),
    ...states.map((state) => quantityOf(state, -1)),
  ];
}

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    text: fc.oneof(fc.constant(france.openingText), texts),
    recipe: fc.constantFrom(...france.recipes),
    trained: fc.constantFrom(...TRAININGS),
    phase: fc.constantFrom(...phases),
    notation: fc.constantFrom(...NOTATIONS),
    language: fc.constantFrom(...LANGUAGES),
    order: fc.constantFrom(...UNIT_ORDERS),
    zoom: fc.constantFrom(null, ...ZOOMS),
    lines: fc.constantFrom(...LINE_ORDERS),
    tab: fc.constantFrom(...TABS),
    rows: fc.option(fc.subarray(cells.flatMap(({ signals }) => signals.map(({ id }) => id)))),
    mapLayers: fc.constantFrom(...MAP_LAYERS),
    beside: fc.constantFrom(
      null,
      { network: 'rnn.1.forward.plain', text: '' },
      { network: '', text: 'I grew up in Spain.' },
      { network: 'lstm.2.forward.readable', text: 'I grew up in Spain. I speak fluent ___' },
      { network: '', text: '' },
    ),
    analysis: fc.constantFrom('', 'unit', 'contrast-answer12-deletion-target5'),
    places: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    ends: fc.tuple(fc.nat(), fc.nat()),
    nulls: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map((chosen) => {
    const { text, recipe, trained, phase, notation, language, order, zoom } = chosen;
    const { lines, tab, rows, mapLayers, beside, analysis, places, ends, nulls } = chosen;
    const { cell, layers, direction } = recipe;
    const steps = readText(france, text, direction === 'bidirectional').words.length;
    const open = [null, ...placesOf(recipe)];
    const network = { cell, layers, direction, trained };
    const quantities = [null, ...quantitiesOf(cell)];
    return {
      ...usual,
      ...network,
      text,
      phase,
      notation,
      language,
      order,
      range: nulls[3] ? null : rangeBetween(ends[0] % steps, ends[1] % steps, steps - 1),
      zoom,
      lines,
      tab,
      rows: rowsWithin(cellNamed(cell), rows),
      mapLayers: placesOf(recipe).length > 1 ? mapLayers : usual.mapLayers,
      beside,
      analysis,
      open: open[places[3] % open.length]!,
      step: nulls[0] ? null : places[0] % steps,
      pin: nulls[1] ? null : places[1] % steps,
      quantity: quantities[places[4] % quantities.length]!,
      unit: nulls[2] ? null : places[2] % recipeOf({ scenario: france.id, ...network }).units,
    };
  });

describe('a link', () => {
  it('says nothing but the language of what is usual', () => {
    expect(encodeLink(usual, ENGLISH)).toBe('lang=en');
    expect(usual).toEqual({
      scenario: 'france',
      text: france.openingText,
      experiments: [],
      cell: 'lstm',
      layers: 1,
      direction: 'forward',
      trained: 'readable',
      open: null,
      step: null,
      phase: 'update',
      pin: france.openingPin,
      unit: null,
      quantity: null,
      notation: 'chain',
      range: null,
      order: 'score',
      rows: null,
      mapLayers: 'open',
      mapRun: 'both',
      zoom: null,
      lines: 'pin',
      tab: 'chain',
      beside: null,
      analysis: '',
      language: 'en',
      theme: 'system',
    });
  });

  it('says which run the map shows only where an experiment makes it two', () => {
    const erase: ExperimentRow = { kind: 'set', step: 3, value: 0 };
    const linkWith = (experiments: readonly ExperimentRow[]): string | null =>
      new URLSearchParams(encodeLink({ ...usual, experiments, mapRun: 'difference' }, ENGLISH)).get(
        'run',
      );
    expect(linkWith([])).toBeNull();
    expect(linkWith([{ ...erase, off: true }])).toBeNull();
    expect(linkWith([{ ...erase, off: true }, erase])).toBe('difference');
  });

  it('brings every choice back, elsewhere too', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const link = encodeLink(choices, ENGLISH);
        const { choices: read, notes } = decodeLink(link, { languages: ['zh-TW', 'fr'] });
        expect(notes).toEqual([]);
        // A training that the shown network does not have is not part of what is shown.
        const isShown = recipeOf(choices).trained === choices.trained;
        expect(read).toEqual(isShown ? choices : { ...choices, trained: usual.trained });
        expect(recipeOf(read)).toBe(recipeOf(choices));
      }),
      { numRuns: 300 },
    );
  });

  it('says what is shown, whatever was chosen for another network or text', () => {
    const text = 'I speak fluent ___. My uncle sold bread. I grew up in France.';
    const elsewhere: readonly Choices[] = [
      { ...usual, text, step: 12, pin: 12 },
      { ...usual, cell: 'peephole-lstm', unit: 20 },
      { ...usual, cell: 'rnn', quantity: 'forgetGate' },
    ];
    for (const choices of elsewhere) {
      const { choices: read, notes } = decodeLink(encodeLink(choices, ENGLISH), ENGLISH);
      expect(notes).toEqual([]);
      expect(positionOf(read)).toEqual(positionOf(choices));
      expect(read).toMatchObject({ unit: null, quantity: null });
    }
    const [beyond] = elsewhere;
    expect(decodeLink(encodeLink(beyond!, ENGLISH), ENGLISH).choices.pin).toBeNull();
  });

  it('keeps every parameter under a name of its own', () => {
    const names = choiceKeys.map((key) => choiceRows[key].parameter).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
  });

  it('counts units from 1, as the page does', () => {
    expect(encodeLink({ ...usual, unit: 6 }, ENGLISH)).toContain('unit=7');
    expect(decode({ unit: '7' }).choices.unit).toBe(6);
  });

  it('keeps a quantity lit, but none that the cell does not have', () => {
    const link = encodeLink({ ...usual, quantity: 'cellState@-1' }, ENGLISH);
    expect(link).toBe('quantity=cellState%40-1&lang=en');
    expect(decodeLink(link, ENGLISH).choices.quantity).toBe('cellState@-1');
    expect(encodeLink({ ...usual, cell: 'rnn', quantity: 'forgetGate' }, ENGLISH)).toBe(
      'cell=rnn&lang=en',
    );
    for (const quantity of ['resetGate', 'forgetGate@-1', 'forgetGate@-2', '']) {
      expect(decode({ quantity })).toMatchObject({
        choices: { quantity: null },
        notes: [{ reason: 'value', parameter: 'quantity' }],
      });
    }
  });

  it('says which steps are looked at closely, but not that it is all of them', () => {
    const link = encodeLink({ ...usual, range: { from: 5, to: 12 } }, ENGLISH);
    expect(link).toBe('range=5-12&lang=en');
    expect(decodeLink(link, ENGLISH).choices.range).toEqual({ from: 5, to: 12 });
    expect(decode({ range: '7-7' }).choices.range).toEqual({ from: 7, to: 7 });
    expect(decode({ range: '0-23' })).toMatchObject({ choices: { range: null }, notes: [] });
    expect(decode({ range: '20-99' }).choices.range).toEqual({ from: 20, to: 23 });
    const shorter = { ...usual, text: 'I grew up in Spain.', range: { from: 5, to: 12 } };
    expect(encodeLink(shorter, ENGLISH)).not.toContain('range');
  });

  it('says which layer and direction is open, but not one that the network does not have', () => {
    const stacked = { ...usual, layers: 2, direction: 'bidirectional' } as const;
    const link = encodeLink({ ...stacked, open: '1r' }, ENGLISH);
    expect(link).toBe('layers=2&direction=bidirectional&open=1r&lang=en');
    expect(decodeLink(link, ENGLISH)).toEqual({ choices: { ...stacked, open: '1r' }, notes: [] });
    expect(encodeLink({ ...stacked, open: '3' }, ENGLISH)).not.toContain('open');
    expect(encodeLink({ ...usual, layers: 2, open: '1r' }, ENGLISH)).not.toContain('open');
  });

  it('says what is shown where a scenario has no such network', async () => {
    await loadScenario('counting');
    const counting = {
      ...usual,
      scenario: 'counting',
      layers: 3,
      direction: 'bidirectional',
    } as const;
    const shown = recipeOf(counting);
    expect(shown).toMatchObject({ cell: 'lstm', layers: 1, direction: 'forward' });
    const { notes, choices } = decodeLink(encodeLink(counting, ENGLISH), ENGLISH);
    expect(recipeOf(choices)).toBe(shown);
    expect(notes.filter(({ parameter }) => parameter !== 'text')).toEqual([]);
  });

  it('tells no pin from the usual pin', () => {
    expect(encodeLink({ ...usual, pin: null }, ENGLISH)).toContain('pin=none');
    expect(decode({ pin: 'none' }).choices.pin).toBe(null);
    expect(decode({}).choices.pin).toBe(france.openingPin);
  });

  it('pins the deciding word of a linked text', () => {
    expect(decode({ text: 'My family comes from Italy. At home we speak ___' }).choices.pin).toBe(
      5,
    );
    expect(decode({ text: 'The cat slept in the garden.' }).choices.pin).toBe(null);
  });
});

describe('a link that cannot be taken as it stands', () => {
  it.each([
    ['step', '1.5', 'value'],
    ['step', '', 'value'],
    ['step', '99', 'clamped'],
    ['pin', '-1', 'clamped'],
    ['unit', '0', 'clamped'],
    ['unit', '25', 'clamped'],
    ['phase', 'sleep', 'value'],
    ['cell', 'transformer', 'value'],
    ['cell', '__proto__', 'value'],
    ['layers', '4', 'notShipped'],
    ['layers', '-7', 'value'],
    ['direction', 'up', 'value'],
    ['trained', 'badly', 'value'],
    ['open', '2', 'value'],
    ['open', '1r', 'value'],
    ['open', 'top', 'value'],
    ['range', '4', 'value'],
    ['range', '9-4', 'value'],
    ['range', '4-9-12', 'value'],
    ['range', '-4-9', 'value'],
    ['range', 'a-b', 'value'],
    ['range', '4-99', 'clamped'],
    ['rows', '', 'value'],
    ['rows', 'resetGate', 'value'],
    ['rows', 'written,colour', 'value'],
    ['map', 'closed', 'value'],
    ['zoom', '2', 'value'],
    ['lines', 'size', 'value'],
    ['tab', 'answer', 'value'],
    ['analysis', 'unit contrast', 'value'],
    ['beside', '', 'value'],
    ['beside', 'lstm.7.forward.plain', 'notShipped'],
    ['beside', '__proto__*I grew up in France.', 'notShipped'],
    ['beside', '*I grew up in Frnace.', 'value'],
    ['beside', `*${'bread '.repeat(5000)}`, 'value'],
    // What stands behind the blank is read only by a network that reads both ways.
    ['beside', 'lstm.1.bidirectional.readable*I speak ___ nonsense', 'value'],
    ['order', 'size', 'value'],
    ['lang', 'fr', 'value'],
    ['scenario', 'germany', 'value'],
    ['text', ' … ', 'empty'],
    ['colour', 'red', 'parameter'],
    ['theme', 'dark', 'parameter'],
  ])('notes %s=%s', (parameter, raw, reason) => {
    const { choices, notes } = decode({ step: '4', [parameter]: raw });
    expect(notes).toEqual([{ parameter, reason }]);
    if (parameter !== 'step') expect(choices.step).toBe(4);
  });

  it('shows the signals that the cell has, in its own order, and not those of another', () => {
    const { choices, notes } = decode({ rows: 'written,forgetGate,colour' });
    expect(notes).toEqual([{ parameter: 'rows', reason: 'value' }]);
    expect(choices.rows).toEqual(['forgetGate', 'written']);
    const other = { ...choices, cell: 'gru' };
    expect(new URLSearchParams(encodeLink(other, ENGLISH)).get('rows')).toBe('written');
    const none = { ...choices, rows: ['forgetGate'], cell: 'gru' };
    expect(new URLSearchParams(encodeLink(none, ENGLISH)).has('rows')).toBe(false);
  });

  it('notes that a scenario has no network with so many layers, or none that reads both ways', async () => {
    await loadScenario('counting');
    const { choices, notes } = decode({ scenario: 'counting', layers: '3' });
    expect(notes).toEqual([{ parameter: 'layers', reason: 'notShipped' }]);
    expect(choices.layers).toBe(1);
    expect(decode({ scenario: 'counting', direction: 'bidirectional' }).notes).toEqual([
      { parameter: 'direction', reason: 'notShipped' },
    ]);
  });

  it.each([
    ['peephole-lstm', 'plain'],
    ['rnn', 'readable'],
  ])('notes that no %s was trained to be %s', (cell, trained) => {
    const { choices, notes } = decode({ cell, trained });
    expect(notes).toEqual([{ parameter: 'trained', reason: 'notShipped' }]);
    expect(recipeOf(choices)).toMatchObject({ cell });
    expect(decode({ cell, trained: recipeOf(choices).trained }).notes).toEqual([]);
  });

  it('says of its own networks only what is shown', () => {
    const link = encodeLink({ ...usual, cell: 'peephole-lstm', trained: 'plain' }, ENGLISH);
    expect(link).toBe('cell=peephole-lstm&lang=en');
  });

  it('takes words behind the blank that are not known, for they are not read', () => {
    const { choices, notes } = decode({ text: 'I speak ___ and klingon ßx' });
    expect(notes).toEqual([]);
    expect(choices.text).toBe('I speak ___ and klingon ßx');
  });

  it('clamps to the sentence and the network', () => {
    expect(decode({ step: '99' }).choices.step).toBe(23);
    expect(decode({ unit: '999' }).choices.unit).toBe(23);
    expect(decode({ text: 'I grew up in Spain.', step: '9' }).choices.step).toBe(6);
  });

  it('names the words that the network does not know and opens the usual text', () => {
    const { choices, notes } = decode({ text: 'I grew up on Mars. I speak fluent bagel' });
    expect(choices.text).toBe(france.openingText);
    expect(notes).toEqual([{ parameter: 'text', reason: 'words', words: ['mars', 'bagel'] }]);
  });

  it('refuses a text that is too long, by words and by letters', () => {
    const long = Array.from({ length: MOST_WORDS + 1 }, () => 'i').join(' ');
    for (const text of [long, 'i'.repeat(100_000)]) {
      const { choices, notes } = decode({ text });
      expect(choices.text).toBe(france.openingText);
      expect(notes).toEqual([{ parameter: 'text', reason: 'tooLong' }]);
    }
    expect(decode({ text: long.slice(2) }).notes).toEqual([]);
  });

  it('cuts what it repeats of a foreign link', () => {
    const { notes } = decodeLink(
      Array.from({ length: 50 }, (_, index) => `${'x'.repeat(5000)}${String(index)}=1`).join('&'),
      ENGLISH,
    );
    expect(notes.length).toBeLessThanOrEqual(3);
    expect(notes.every(({ parameter }) => parameter.length < 40)).toBe(true);
  });

  it('always gives choices that stand on their own, whatever the link says', () => {
    const nonsense = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.webFragments(),
      fc
        .dictionary(
          fc.constantFrom(
            'scenario',
            'text',
            'cell',
            'layers',
            'direction',
            'trained',
            'step',
            'phase',
            'pin',
            'unit',
            'range',
            'order',
            'rows',
            'map',
            'analysis',
            'lang',
            'x',
          ),
          fc.oneof(fc.string(), fc.integer().map(String), texts, fc.constant('NaN')),
        )
        .map((parameters) => new URLSearchParams(parameters).toString()),
    );
    fc.assert(
      fc.property(nonsense, (fragment) => {
        const { choices } = decodeLink(fragment, ENGLISH);
        const { choices: again, notes } = decodeLink(encodeLink(choices, ENGLISH), ENGLISH);
        expect(again).toEqual(choices);
        expect(notes).toEqual([]);
        const steps = readText(france, choices.text, false).words.length;
        for (const place of [choices.step, choices.pin]) {
          expect(place === null || (place >= 0 && place < steps)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what the browser remembers', () => {
  it('stands in where the link says nothing, and is not trusted either', () => {
    const remembered = { language: 'zh-CN', theme: 'dark' };
    expect(decodeLink('', ENGLISH, remembered).choices).toMatchObject(remembered);
    expect(decodeLink('lang=en', ENGLISH, remembered).choices.language).toBe('en');
    const wrong = decodeLink('', ENGLISH, { language: 'tlh', theme: 'pink' });
    expect(wrong.choices).toMatchObject({ language: 'en', theme: 'system' });
    expect(wrong.notes).toEqual([]);
    expect(THEMES).toContain(wrong.choices.theme);
  });

  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['fr', 'zh-Hans-CN'], 'zh-CN'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ])('of %j understands %s best', (languages, language) => {
    expect(decodeLink('', { languages }).choices.language).toBe(language);
  });
});

describe('a text in its natural form', () => {
  it('is the opening text for the opening words', () => {
    expect(france.write(wordsOf(france, france.openingText))).toBe(france.openingText);
  });

  it('says the same words again', () => {
    const random = seededRandom('texts');
    for (let index = 0; index < 50; index++) {
      const { words } = france.generate(random, 4);
      expect(wordsOf(france, france.write(words))).toEqual(words);
    }
    fc.assert(
      fc.property(texts, (text) => {
        expect(france.write(wordsOf(france, text))).toBe(text);
      }),
    );
  });
});
