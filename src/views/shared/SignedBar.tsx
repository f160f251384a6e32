import './signedBar.css';

interface SignedBarProps {
  /** How long and to which side, −1 to 1. */
  readonly part: number;
  /** Whether there are no negative ones beside it, so that zero is at the left edge. */
  readonly isOneSided?: boolean;
  readonly className?: string;
}

/** A value as a bar to the right or to the left of zero; hollow where it is negative. */
export function SignedBar({ part, isOneSided = false, className = '' }: SignedBarProps) {
  const room = isOneSided ? 100 : 50;
  const sizePercent = room * Math.min(1, Math.abs(part));
  const zeroPercent = isOneSided ? 0 : 50;
  return (
    <span className={isOneSided ? 'signed-bar is-oneSided' : 'signed-bar'} aria-hidden="true">
      <span
        className={`signed-ink${part < 0 ? ' is-negative' : ''} ${className}`}
        style={{
          inlineSize: `${sizePercent.toFixed(2)}%`,
          insetInlineStart: `${(part < 0 ? zeroPercent - sizePercent : zeroPercent).toFixed(2)}%`,
        }}
      />
    </span>
  );
}
