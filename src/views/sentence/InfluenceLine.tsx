import './influence.css';

interface InfluenceLineProps {
  /** By how much the answer's log-odds fall when the word is replaced. */
  readonly influence: number;
  /** What the whole track stands for. */
  readonly scale: number;
  readonly label: string;
}

/** How much the answer depends on a word: length for size, hollow where the word speaks against it. */
export function InfluenceLine({ influence, scale, label }: InfluenceLineProps) {
  const share = Math.min(1, Math.abs(influence) / scale);
  return (
    <span className="influence" title={label}>
      <span
        className={influence < 0 ? 'influence-ink is-against' : 'influence-ink'}
        style={{ inlineSize: `${(share * 100).toFixed(2)}%` }}
      />
    </span>
  );
}
