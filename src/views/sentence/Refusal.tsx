import type { EditResult } from '../../state/actions.ts';
import type { Scene } from '../../state/scene.ts';
import { MOST_WORDS } from '../../state/sentence.ts';
import { useFullText } from '../useText.ts';
import { UnknownWords } from './UnknownWords.tsx';

interface RefusalProps {
  readonly result: EditResult;
  readonly scenario: Scene['scenario'];
  /** Called with the unknown word and the known one that is to stand in for it. */
  readonly onReplace: (word: string, known: string) => void;
}

/** Why an edit changed nothing, and what would help. */
export function Refusal({ result, scenario, onReplace }: RefusalProps) {
  if (result.ok) return null;
  if ('unknown' in result) {
    return <UnknownWords unknown={result.unknown} scenario={scenario} onReplace={onReplace} />;
  }
  return <Problem problem={result.problem} />;
}

interface ProblemProps {
  readonly problem: 'empty' | 'tooLong';
}

/** Why a text cannot be read whatever its words are. */
export function Problem({ problem }: ProblemProps) {
  const text = useFullText();
  return (
    <p className="refusal" role="alert">
      {problem === 'empty'
        ? text('sentence.empty')
        : text('sentence.tooLong', { count: MOST_WORDS })}
    </p>
  );
}
