/**
 * Seeded random numbers: the same key gives the same stream on every machine.
 *
 * The generator is Chris Doty-Humphrey's sfc32 (128 bits of state), keyed by an FNV-1a hash of the
 * labels, so that streams with different labels ("train", "evaluate") never coincide.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  readonly next: () => number;
  /** A whole number from 0 to `count` − 1. */
  readonly integer: (count: number) => number;
  /** Standard normal (Box–Muller). */
  readonly normal: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
}

function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

export function seededRandom(...key: readonly (string | number)[]): Random {
  const text = key.join('\u0000');
  let a = hash(text, 1);
  let b = hash(text, 2);
  let c = hash(text, 3);
  let counter = 1;

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round++) next();

  const integer = (count: number): number => Math.floor(next() * count);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('Nothing to pick from: the list is empty.');
    return items[integer(items.length)] as Item;
  };
  const chance = (probability: number): boolean => next() < probability;
  return { next, integer, normal, pick, chance };
}
