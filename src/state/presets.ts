/** Prepared states of the page, each with a short address of its own that stays as it is. */
export interface Preset {
  /** As in `?preset=`, and in the keys of its words. */
  readonly id: string;
  /** What it shows, as the fragment of a link without the language. */
  readonly link: string;
}

/** In the order in which they are offered. */
export const presets: readonly Preset[] = [];
