/** What a row of the table of choices says about one key. */
/** Why something in a link could not be taken as it stands. */
export type Reason =
  | {
      readonly reason:
        | 'parameter'
        | 'value'
        | 'clamped'
        | 'notShipped'
        | 'tooLong'
        | 'empty'
        /** What reads it could not be fetched. */
        | 'notLoaded';
    }
  /** So many of the experiments cannot be read. */
  | { readonly reason: 'experiments'; readonly count: number }
  /** Words of the text that the network does not know. */
  | { readonly reason: 'words'; readonly words: readonly string[] };

/** What of a link was ignored, for the person to read. */
export type Note = Reason & {
  /** The name of the parameter as it stands in the link. */
  readonly parameter: string;
};

/** What a decoder could make of a raw value; no `value` means that the fallback is to be used. */
export interface Decoded<Value> {
  readonly value?: Value;
  readonly ignored?: Reason;
}

/** What the browser says about the person, as far as fallbacks depend on it. */
export interface Environment {
  /** Tags of preferred languages, the dearest first. */
  readonly languages: readonly string[];
}

/** @template Given The choices of the rows above the one at hand. */
export interface ChoiceRow<Value, Given> {
  /** Its name in the link; null if it is the person's own and never shared. */
  readonly parameter: string | null;
  /** Whether the browser keeps it for the next visit. */
  readonly remembered?: true;
  /** Whether the link says it even where it equals the fallback, which may differ elsewhere. */
  readonly alwaysInLink?: true;
  readonly fallback: (given: Given, environment: Environment) => Value;
  readonly decode: (raw: string, given: Given) => Decoded<Value>;
  readonly encode: (value: Value) => string;
  /** What the page shows of it where that depends on the other choices; links say this. */
  readonly asShown?: (value: Value, given: Given) => Value;
  /** Where it depends on the other choices: whether it is shown; otherwise no link says it. */
  readonly isShown?: (given: Given) => boolean;
}

/** A row whose values are a few fixed words. */
export function oneOf<Value extends string>(
  values: readonly Value[],
): Pick<ChoiceRow<Value, unknown>, 'decode' | 'encode'> {
  return {
    decode: (raw) => {
      const value = values.find((each) => each === raw);
      return value === undefined ? { ignored: { reason: 'value' } } : { value };
    },
    encode: (value) => value,
  };
}

/** A whole number from `least` to `most`; a number beyond is clamped and said to be so. */
export function decodeInteger(raw: string, least: number, most: number): Decoded<number> {
  if (!/^-?\d{1,9}$/.test(raw)) return { ignored: { reason: 'value' } };
  const read = Number(raw);
  const value = Math.min(most, Math.max(least, read));
  return value === read ? { value } : { value, ignored: { reason: 'clamped' } };
}
