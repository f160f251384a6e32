import type { Scenario } from './contract.ts';

/** Right is the symbol that alone may come next; where several may, none is known to be right. */
export function onlyLegal(legalNext: NonNullable<Scenario['legalNext']>): Scenario['rightAnswer'] {
  return (read, position) => {
    const [only, ...others] = legalNext(read.slice(0, position));
    return others.length === 0 ? only : undefined;
  };
}
