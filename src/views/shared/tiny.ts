const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** The size of a rounding error: 0, or such as 4.4 × 10⁻¹⁶. */
export function tiny(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const [digits = '', power = ''] = size.toExponential(1).split('e');
  const raised = power.replaceAll(/./g, (sign) => RAISED[sign] ?? '');
  return `${digits} × 10${raised}`;
}
