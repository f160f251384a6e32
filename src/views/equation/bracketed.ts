/** A negative number stands in brackets where it follows a sign, as one would write it. */
export function bracketed(shown: string): string {
  return shown.startsWith('−') ? `(${shown})` : shown;
}
