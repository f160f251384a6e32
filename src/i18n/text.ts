/** Messages with their numbers and words filled in, in one language. */
import { createNumbers, type Numbers } from './numbers.ts';

/** A sentence, or its forms by plural category; the value called `count` chooses among them. */
export type Message = string | PluralForms;

interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/** What stands in for the `{names}` of a message. */
export type Values = Readonly<Record<string, string | number>>;

export interface Text<Key extends string> extends Numbers {
  /** As the `lang` attribute takes it. */
  readonly language: string;
  /** A message with its placeholders filled in. */
  (key: Key, values?: Values): string;
  /**
   * The name of something that a declaration calls `id`: the message `group.id`, or the id itself
   * where there is none, so that a new cell is readable before it is translated.
   */
  readonly of: (group: string, id: string, values?: Values) => string;
}

function fillIn(template: string, values: Values, counts: Intl.NumberFormat): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'number' ? counts.format(value) : value;
  });
}

/** Between Han characters and Latin letters or digits there is a space, whatever was filled in. */
function spacedOut(written: string): string {
  return written.replaceAll(
    /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu,
    ' ',
  );
}

/** The text of one language; `messages` holds every key. */
export function createText<Key extends string>(
  language: string,
  messages: Readonly<Record<Key, Message>>,
): Text<Key> {
  const plurals = new Intl.PluralRules(language);
  const counts = new Intl.NumberFormat(language);

  const write = (message: Message, values: Values): string => {
    if (typeof message === 'string') return spacedOut(fillIn(message, values, counts));
    const category = plurals.select(Number(values['count'] ?? 0));
    const form = category === 'one' ? (message.one ?? message.other) : message.other;
    return spacedOut(fillIn(form, values, counts));
  };
  const isKey = (key: string): key is Key => Object.hasOwn(messages, key);

  return Object.assign((key: Key, values: Values = {}) => write(messages[key], values), {
    language,
    of: (group: string, id: string, values: Values = {}) => {
      const key = `${group}.${id}`;
      return isKey(key) ? write(messages[key], values) : id;
    },
    ...createNumbers(language),
  });
}
