/** Words of the text that gave way to others. */
export interface Replacement {
  /** Where they began in the text, counted from 0 without the start token. */
  readonly position: number;
  readonly removed: number;
  readonly added: number;
}
