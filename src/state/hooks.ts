/** What components see of the state: single choices, the scene, and what can be done. */
import { useStore } from 'zustand';
import type { Actions } from './actions.ts';
import type { ChoiceKey, Choices } from './choices.ts';
import { encodeLink } from './link.ts';
import { workbench } from './page.ts';
import { presetAddress, presetOf } from './presetTable.ts';
import type { SceneState } from './select.ts';
import type { Pointed, State } from './store.ts';

/** One choice; the component is drawn again only when this one changes. */
export function useChoice<Key extends ChoiceKey>(key: Key): Choices[Key] {
  return useStore(workbench.store, (state) => state.choices[key]);
}

/** What the person is doing besides choosing: playing, undoing, reading notes about the link. */
export function useSession<Key extends Exclude<keyof State, 'choices'>>(key: Key): State[Key] {
  return useStore(workbench.store, (state) => state[key]);
}

export function useActions(): Actions {
  return workbench.actions;
}

/** All that is to be drawn, or why there is nothing yet. */
export function useScene(): SceneState {
  const choices = useStore(workbench.store, (state) => state.choices);
  const models = useStore(workbench.models.states);
  const found = useStore(workbench.influences.found);
  return workbench.selectScene(choices, models, found);
}

/** Whether a quantity is lit: under the pointer, under the focus, or kept so. */
export function useIsLit(quantity: string): boolean {
  return useStore(
    workbench.store,
    ({ hovered, choices }) => hovered === quantity || choices.quantity === quantity,
  );
}

/**
 * The quantity that is lit in the picture of one step: only the current one and the one that is
 * pointed at have any.
 */
export function useLitAt(step: number, isCurrent: boolean): string | null {
  return useStore(workbench.store, ({ hovered, pointed, choices }) =>
    isCurrent || pointed.step === step ? (hovered ?? choices.quantity) : null,
  );
}

/** The step or the unit that is pointed at; undefined where none is. */
export function usePointed(what: keyof Pointed): number | undefined {
  return useStore(workbench.store, ({ pointed }) => pointed[what]);
}

/** Whether this one is; only what it becomes true or false for is drawn again. */
export function useIsPointed(what: keyof Pointed, at: number): boolean {
  return useStore(workbench.store, ({ pointed }) => pointed[what] === at);
}

/** Tries again to get what could not be loaded. */
export function useRetry(): () => void {
  return workbench.retry;
}

/**
 * The shortest address of exactly what is shown now: a preset's, or the fragment that says it all.
 * It is put together when it is asked for, for it changes with every step.
 */
export function shortestLink(): string {
  const { store } = workbench;
  const link = encodeLink(store.getState().choices, store.environment);
  const preset = presetOf(link);
  return preset === undefined ? `#${link}` : presetAddress(preset.id);
}
