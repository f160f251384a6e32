/**
 * The two colour scales of the dense map, the only place where a value has a colour. Both change
 * evenly in lightness, so that they can be read without telling hues apart, and fade into the
 * page's surface where nothing happens.
 */
import { interpolateLab, piecewise, rgb } from 'd3';
import type { ValueScale } from '../valueScale.ts';

export type Theme = 'light' | 'dark';

/** How many colours a scale has. */
export const COLOURS = 256;

const stops: Readonly<Record<Theme, Readonly<Record<ValueScale['kind'], readonly string[]>>>> = {
  light: {
    sequential: ['#f4f3f8', '#d0cbe3', '#9f97c8', '#6a5ea6', '#3b2f7d'],
    diverging: ['#4f2e05', '#a8691f', '#dfc188', '#f5f5f4', '#8fcdc2', '#23867c', '#00332c'],
  },
  dark: {
    sequential: ['#191e2a', '#38355f', '#5f5894', '#8f86c4', '#c9c2ec'],
    diverging: ['#ffe2ac', '#d39a45', '#7d5520', '#1d232f', '#1b615a', '#3db3a4', '#c2fbee'],
  },
};

/** The colours of a scale from its lowest to its highest value, as pixels of an ImageData. */
export function colourTable(theme: Theme, kind: ValueScale['kind']): Uint32Array {
  const colourAt: (place: number) => string = piecewise(interpolateLab, [...stops[theme][kind]]);
  const bytes = new Uint8ClampedArray(4 * COLOURS);
  for (let index = 0; index < COLOURS; index++) {
    const { r, g, b } = rgb(colourAt(index / (COLOURS - 1)));
    bytes.set([r, g, b, 255], 4 * index);
  }
  // The same memory seen as whole pixels, in whatever order the machine keeps their bytes.
  return new Uint32Array(bytes.buffer);
}
