/**
 * What is looked at in the ledger and the influence table. All of it is one choice, which is read
 * only by those panels: `unit-contrast-answer12-deletion-target5`.
 */

export interface Analysis {
  /** Whether the ledger of the memory is that of the focused unit, not of all together. */
  readonly isOfUnit: boolean;
  /** Whether the ledger of the answer is compared with that of other words. */
  readonly isContrastive: boolean;
  /** The token whose logit is split; null for the likeliest word. */
  readonly answer: number | null;
  /** Whether influence is measured by leaving words out, not by replacing them. */
  readonly isByDeletion: boolean;
  /** The step whose prediction is influenced; null for the one that answers. */
  readonly target: number | 'now' | null;
}

function numberAfter(name: string, parts: readonly string[]): number | null {
  const pattern = new RegExp(`^${name}(\\d{1,6})$`);
  for (const part of parts) {
    const digits = pattern.exec(part)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

/** Parts that are not known are left out. */
export function readAnalysis(choice: string): Analysis {
  const parts = choice.split('-');
  return {
    isOfUnit: parts.includes('unit'),
    isContrastive: parts.includes('contrast'),
    answer: numberAfter('answer', parts),
    isByDeletion: parts.includes('deletion'),
    target: parts.includes('now') ? 'now' : numberAfter('target', parts),
  };
}

export function writeAnalysis(analysis: Analysis): string {
  const { isOfUnit, isContrastive, answer, isByDeletion, target } = analysis;
  const parts = [
    isOfUnit && 'unit',
    isContrastive && 'contrast',
    answer !== null && `answer${answer}`,
    isByDeletion && 'deletion',
    target !== null && (target === 'now' ? target : `target${target}`),
  ];
  return parts.filter((part) => part !== false).join('-');
}
