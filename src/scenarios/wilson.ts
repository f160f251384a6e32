/** The standard normal's 97.5 % quantile. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share (E. B. Wilson 1927, without continuity correction), both
 * ends from 0 to 1. Without trials nothing is known: [0, 1].
 */
export function wilsonInterval(successes: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const centre = share + (Z * Z) / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * trials)) / trials);
  const scale = 1 + (Z * Z) / trials;
  const low = successes === 0 ? 0 : (centre - spread) / scale;
  const high = successes === trials ? 1 : (centre + spread) / scale;
  return [low, high];
}
