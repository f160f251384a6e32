interface FactBarProps {
  /** How long, as a part of the longest one of the list. */
  readonly part: number;
}

/** A size as a bar beside the others of its list. */
export function FactBar({ part }: FactBarProps) {
  return (
    <span className="unit-factTrack">
      <span className="unit-factBar" style={{ inlineSize: `${100 * part}%` }} />
    </span>
  );
}

/** The same for a value of either sign, −1 to 1: to the left or to the right of the middle. */
export function SignedFactBar({ part }: FactBarProps) {
  const sizePercent = 50 * Math.abs(part);
  return (
    <span className="unit-factTrack is-signed">
      <span
        className="unit-factBar"
        style={{
          inlineSize: `${sizePercent}%`,
          marginInlineStart: `${part < 0 ? 50 - sizePercent : 50}%`,
        }}
      />
    </span>
  );
}
