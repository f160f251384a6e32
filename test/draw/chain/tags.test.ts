import { describe, expect, it } from 'vitest';
import { answerLines, fittingPx, fittingText, tagMiddle } from '../../../src/draw/chain/tags.ts';
import { widestPx } from '../../../src/draw/textWidth.ts';

describe('loose texts of the chain', () => {
  it('say the answer on one line where there is room, on two where there is not', () => {
    expect(answerLines('French', '99.8 %', 200, 13)).toEqual(['→ French 99.8 %']);
    expect(answerLines('French', '99.8 %', 96, 13)).toEqual(['→ French', '99.8 %']);
    expect(answerLines('Portuguese', '99.8 %', 96, 13)).toEqual(['Portuguese', '99.8 %']);
  });

  it('become smaller or shorter before they are cut', () => {
    const text = 'to the answer';
    expect(fittingPx(text, 200, [12, 11])).toBe(12);
    expect(fittingPx(text, widestPx(text, 11.5), [12, 11])).toBe(11);
    expect(fittingText(['x = h of layer 1 at “France”', 'x = h'], 120, 13)).toBe('x = h');
  });

  it('keep the tag of a line off what stands over the lines', () => {
    expect(tagMiddle(20.75)).toBe(26);
    expect(tagMiddle(90)).toBe(90);
  });

  it('take a Chinese character for a square', () => {
    expect(widestPx('写多少', 12)).toBe(36);
  });
});
