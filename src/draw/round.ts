/** Numbers as paths write them: nobody sees a hundredth of a pixel, and long ones cost. */
export function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The same for pictures of many points. */
export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
