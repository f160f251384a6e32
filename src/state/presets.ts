/** Prepared states of the page, each with a short address of its own that stays as it is. */
export interface Preset {
  /** As in `?preset=`, and in the keys of its words. */
  readonly id: string;
  /** What it shows, as the fragment of a link without the language. */
  readonly link: string;
}

function linkOf(choices: Readonly<Record<string, string>>): string {
  return new URLSearchParams(choices).toString();
}

/** As many b as a, then the blank. */
function counted(n: number): string {
  return ['a '.repeat(n), 'b '.repeat(n), '___'].join('');
}

/** A symbol to keep, others that say nothing of it, and the question. */
function recalled(symbol: string, between: number): string {
  const others = 'x u w y z v x u z w y v u x z w y u v x w z y v u x y w z v u y x w z u v '
    .repeat(Math.ceil(between / 37))
    .slice(0, 2 * between);
  return `${symbol} ${others}? ___`;
}

/** In the order in which they are offered. */
export const presets: readonly Preset[] = [
  { id: 'decoy', link: 'pin=11' },
  { id: 'plain', link: 'trained=plain' },
  {
    id: 'answer-first',
    link: linkOf({
      direction: 'bidirectional',
      open: '1r',
      text: 'I speak fluent ___. My uncle sold bread at the market. Last summer I visited Spain. I grew up in France.',
      pin: '24',
    }),
  },
  { id: 'two-lives-wife', link: 'scenario=two-people' },
  {
    id: 'two-lives-me',
    link: linkOf({
      scenario: 'two-people',
      text: 'I grew up in France. My wife was born in Japan. My uncle sold bread at the market. I speak fluent ___',
    }),
  },
  { id: 'counting', link: 'scenario=counting&cell=peephole-lstm&unit=1' },
  {
    id: 'counting-rnn',
    link: linkOf({ scenario: 'counting', cell: 'rnn', text: counted(20), step: '32' }),
  },
  { id: 'reber', link: 'scenario=reber' },
  { id: 'brackets', link: 'scenario=brackets' },
  {
    id: 'key-is',
    link: linkOf({
      scenario: 'agreement',
      text: 'The key to the cabinets near the doors behind the new tables beside the walls with the pictures under the windows ___',
    }),
  },
  { id: 'recall', link: linkOf({ scenario: 'recall', text: recalled('D', 100) }) },
  { id: 'chinese', link: 'scenario=france-zh' },
];
