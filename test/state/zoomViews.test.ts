import { describe, expect, it } from 'vitest';
import { choicesBeside, choicesFor, viewsWith } from '../../src/state/zoomViews.ts';
import { viewOf } from '../../src/state/zoom.ts';
import { testBench } from './testWorkbench.ts';

const range = { from: 2, to: 16 };

describe('what is seen at once', () => {
  it('is what is looked at closely, until a level is chosen by hand', () => {
    expect(viewOf(null, null)).toBe('all');
    expect(viewOf(null, range)).toBe('range');
    expect(viewOf('9', range)).toBe('9');
  });

  it('goes from far to near, a range by its number of steps', () => {
    expect(viewsWith(null)).toEqual(['overview', 'all', '9', '3', '1']);
    expect(viewsWith(range)).toEqual(['overview', 'all', 'range', '9', '3', '1']);
    expect(viewsWith({ from: 4, to: 8 })).toEqual(['overview', 'all', '9', 'range', '3', '1']);
    expect(viewsWith({ from: 7, to: 7 })).toEqual(['overview', 'all', '9', '3', 'range', '1']);
  });

  it('lets go of a range with the whole text, and keeps it for the others with a near level', () => {
    expect(choicesFor('all')).toEqual({ zoom: null, range: null });
    expect(choicesFor('overview')).toEqual({ zoom: 'overview', range: null });
    expect(choicesFor('3')).toEqual({ zoom: '3' });
    expect(choicesFor('range')).toEqual({ zoom: null });
  });

  it('comes nearer from a range and back to it, and then sees the whole text', () => {
    const { store, actions } = testBench();
    const zoom = (by: 1 | -1) => actions.choose(choicesBeside(store.getState().choices, by));
    const now = () => {
      const { choices } = store.getState();
      return [choices.zoom, choices.range];
    };
    actions.lookClosely(range);
    zoom(1);
    expect(now()).toEqual(['9', range]);
    zoom(-1);
    expect(now()).toEqual([null, range]);
    zoom(-1);
    expect(now()).toEqual([null, null]);
    // Steps that a text no longer has are looked at by nobody.
    actions.choose({ range: { from: 70, to: 90 } });
    zoom(1);
    expect(now()[0]).toBe('9');
  });

  it('follows other steps, however near it was before', () => {
    const { store, actions } = testBench();
    actions.choose({ zoom: '3' });
    actions.lookClosely(range);
    expect(store.getState().choices).toMatchObject({ zoom: null, range });
  });
});
