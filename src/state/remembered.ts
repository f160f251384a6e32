/** The person's own preferences, kept by the browser from visit to visit. */
import { choiceKeys, choiceRows, type ChoiceKey, type Choices } from './choices.ts';
import type { Remembered } from './link.ts';
import type { Store } from './store.ts';

const keptKeys = choiceKeys.filter((key) => choiceRows[key].remembered);

function nameOf(key: ChoiceKey): string {
  return `gatescope.${key}`;
}

function encode<Key extends ChoiceKey>(key: Key, choices: Choices): string {
  return choiceRows[key].encode(choices[key]);
}

/** What was kept; nothing where the browser keeps nothing. */
export function readRemembered(storage: () => Storage): Remembered {
  try {
    const kept = storage();
    return Object.fromEntries(
      keptKeys.flatMap((key) => {
        const raw = kept.getItem(nameOf(key));
        return raw === null ? [] : [[key, raw]];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps what changes from now on. Returns what ends that. */
export function connectRemembered(store: Store, storage: () => Storage): () => void {
  return store.subscribe(({ choices }, { choices: before }) => {
    for (const key of keptKeys) {
      if (choices[key] === before[key]) continue;
      try {
        storage().setItem(nameOf(key), encode(key, choices));
      } catch {
        // A browser that keeps nothing: the choice holds for this visit.
      }
    }
  });
}

/** The preferences of the moment, as they would be remembered. */
export function preferencesOf(choices: Choices): Remembered {
  return Object.fromEntries(keptKeys.map((key) => [key, encode(key, choices)]));
}
