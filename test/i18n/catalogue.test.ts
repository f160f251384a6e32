import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import laterEn from '../../src/i18n/later/en.json' with { type: 'json' };
import laterZhCN from '../../src/i18n/later/zh-CN.json' with { type: 'json' };
import zhCN from '../../src/i18n/zh-CN.json' with { type: 'json' };
import type { Message } from '../../src/i18n/text.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import { classicExperiments } from '../../src/scenarios/experiments/classics.ts';
import { preparedExperiments } from '../../src/scenarios/experiments/prepared.ts';
import { presets } from '../../src/state/presets.ts';
import { THEMES, TRAININGS } from '../../src/state/choices.ts';

type Messages = Readonly<Record<string, Message>>;

const english: Messages = { ...en, ...laterEn };
const chinese: Messages = { ...zhCN, ...laterZhCN };

const presetKeys = presets.flatMap(({ id }) => [`preset.${id}.title`, `preset.${id}.see`]);

function formsOf(message: Message): string[] {
  if (typeof message === 'string') return [message];
  return [message.other, ...(message.one === undefined ? [] : [message.one])];
}

function placeholdersOf(message: Message): string[] {
  const names = formsOf(message).flatMap((form) =>
    [...form.matchAll(/\{\w+\}/g)].map(([place]) => place),
  );
  return [...new Set(names)].sort();
}

/** All code that could ask for a message. */
function sources(): string {
  const root = path.resolve(import.meta.dirname, '../../src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
}

describe('the catalogue', () => {
  it('has the same keys in every language, in the same order', () => {
    expect(Object.keys(zhCN)).toEqual(Object.keys(en));
    expect(Object.keys(laterZhCN)).toEqual(Object.keys(laterEn));
  });

  it('has each key once: with the first screen, or later', () => {
    expect(Object.keys(laterEn).filter((key) => key in en)).toEqual([]);
  });

  it('says something under every key, without stray spaces', () => {
    // What stands between two sentences or names: a space in English, none in Chinese.
    const gaps = ['word.sentenceGap', 'card.failsJoint', 'word.listGap', 'lab.gap'];
    const keys = Object.keys(english).filter((key) => !gaps.includes(key));
    const wrong = keys.filter((key) =>
      [english, chinese].some((messages) =>
        formsOf(messages[key]!).some((form) => form === '' || form.trim() !== form),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('fills the same places in every language', () => {
    const wrong = Object.keys(english).filter(
      (key) => placeholdersOf(chinese[key]!).join() !== placeholdersOf(english[key]!).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('has a form for every plural category that its language tells apart', () => {
    for (const [language, messages] of Object.entries({ en: english, 'zh-CN': chinese })) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const message of Object.values(messages)) {
        if (typeof message === 'string') continue;
        expect(Object.keys(message).sort()).toEqual([...pluralCategories].sort());
      }
    }
  });

  it('holds nothing that no code asks for', () => {
    const code = sources();
    const named = new Set([...presetKeys, 'keys.broken', 'keys.complete']);
    const unused = Object.keys(english).filter((key) => {
      const group = key.slice(0, key.lastIndexOf('.'));
      const byId = new RegExp(`\\.of\\([^,]*'${group}'`);
      const isAsked = code.includes(`'${key}'`) || byId.test(code) || named.has(key);
      return !isAsked;
    });
    expect(unused).toEqual([]);
  });

  it('names all that declarations leave to it', () => {
    const ids = (each: readonly { readonly id: string }[]): string[] => each.map(({ id }) => id);
    const needed = [
      ...cells.flatMap((cell) => ids(cell.phases).map((id) => `phase.${id}`)),
      ...cells.flatMap((cell) => ids(cell.signals).map((id) => `signal.${id}`)),
      ...cells.map((cell) => `cellName.${cell.name}`),
      ...ids(scenarios).flatMap((id) => [`scenario.${id}`, `look.${id}`, `bucketRange.${id}`]),
      ...presetKeys,
      ...preparedExperiments.map(({ scenario, id }) => `prepared.${scenario}-${id}`),
      ...cells
        .flatMap(classicExperiments)
        .flatMap(({ id, needs }) => (needs === 'factor' ? [] : [`classic.${id}`])),
      ...TRAININGS.map((trained) => `trained.${trained}`),
      ...THEMES.map((theme) => `theme.${theme}`),
    ];
    expect(needed.filter((key) => !(key in english))).toEqual([]);
  });
});
