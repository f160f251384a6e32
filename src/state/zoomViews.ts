/** What can be chosen of what is seen at once, and what choosing it does. */
import type { Choices } from './choices.ts';
import { lastStep } from './sentence.ts';
import { readingOfChoices } from './position.ts';
import { rangeWithin, type StepRange } from './range.ts';
import { viewOf, ZOOMS, type Zoom, type ZoomView } from './zoom.ts';

/** What there is to see, from the farthest to the nearest; a range stands where its number of steps does. */
export function viewsWith(range: StepRange | null): readonly ZoomView[] {
  if (!range) return ZOOMS;
  const isNearer = (zoom: Zoom): boolean => Number(zoom) <= range.to - range.from + 1;
  return [...ZOOMS.filter((zoom) => !isNearer(zoom)), 'range', ...ZOOMS.filter(isNearer)];
}

/**
 * What is chosen with a view. Who wants to see the whole text lets go of the steps that are looked at
 * closely; a nearer level is the score's alone, and everything else goes on showing those steps.
 */
export function choicesFor(view: ZoomView): Pick<Choices, 'zoom'> & Partial<Choices> {
  const zoom = view === 'all' || view === 'range' ? null : view;
  return view === 'all' || view === 'overview' ? { zoom, range: null } : { zoom };
}

/** The same one view nearer (+1) or farther (−1); nothing at the ends. */
export function choicesBeside(choices: Choices, by: 1 | -1): Partial<Choices> {
  const range = rangeWithin(choices.range, lastStep(readingOfChoices(choices)));
  const views = viewsWith(range);
  const beside = views[views.indexOf(viewOf(choices.zoom, range)) + by];
  return beside === undefined ? {} : choicesFor(beside);
}
