import type { EditResult } from '../../state/actions.ts';
import { MOST_WORDS } from '../../state/sentence.ts';
import { useFullText } from '../useText.ts';
import { UnknownWords } from './UnknownWords.tsx';

interface RefusalProps {
  readonly result: EditResult;
  readonly display: (word: string) => string;
  /** Called with the unknown word and the known one that is to stand in for it. */
  readonly onReplace: (word: string, known: string) => void;
}

/** Why an edit changed nothing, and what would help. */
export function Refusal({ result, display, onReplace }: RefusalProps) {
  const text = useFullText();
  if (result.ok) return null;
  if ('unknown' in result) {
    return <UnknownWords unknown={result.unknown} display={display} onReplace={onReplace} />;
  }
  return (
    <p className="refusal" role="alert">
      {result.problem === 'empty'
        ? text('sentence.empty')
        : text('sentence.tooLong', { count: MOST_WORDS })}
    </p>
  );
}
