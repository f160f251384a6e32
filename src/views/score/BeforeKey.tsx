import { useFullText } from '../useText.ts';

/** What the outlines over the lines are. */
export function BeforeKey() {
  const text = useFullText();
  return (
    <li>
      <svg width="26" height="10" aria-hidden="true">
        <path className="score-beforeKey" d="M0 3.5C8 3.5 10 1 26 1M0 6.5C8 6.5 10 9 26 9" />
      </svg>
      {text('score.before')}
    </li>
  );
}
