import { useId, useMemo } from 'react';
import type { FullText } from '../../i18n/index.ts';
import { exchangeOf, noLedgerIn, rawLedger, type Exchange } from '../../state/answerLedger.ts';
import type { Scene } from '../../state/scene.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useFullText } from '../useText.ts';
import { AnswerControls } from './AnswerControls.tsx';
import { AnswerRows } from './AnswerRows.tsx';
import type { Lit } from './MemoryStream.tsx';
import { useContrast } from './useContrast.ts';

interface AnswerLedgerProps {
  readonly scene: Scene;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  readonly lit: Lit | null;
  readonly onLight: (lit: Lit | null) => void;
}

/** What every word's part of the memory gives the logit of an answer, or why that cannot be said. */
export function AnswerLedger(props: AnswerLedgerProps) {
  const text = useFullText();
  const title = useId();
  const missing = noLedgerIn(props.scene);
  const { layers } = props.scene.network.model.architecture;
  return (
    <div className="ledger-part">
      <h3 id={title}>{text('ledger.answer')}</h3>
      {missing === undefined ? (
        <OfAnswer {...props} labelledBy={title} />
      ) : (
        <p className="ledger-note">{text.of('ledger.none', missing, { layer: layers })}</p>
      )}
    </div>
  );
}

interface OfAnswerProps extends AnswerLedgerProps {
  readonly labelledBy: string;
}

/** The tokens that are offered: the likeliest after the current step, and the chosen one. */
function answersOf({ network, step }: Scene, chosen: number | null) {
  const { vocabulary = [] } = network.model.architecture;
  const likeliest = network.predictions[step]?.map(({ word }) => vocabulary.indexOf(word)) ?? [];
  const isThere = chosen !== null && chosen < vocabulary.length;
  const token = isThere ? chosen : (likeliest[0] ?? 0);
  return { token, offered: likeliest.includes(token) ? likeliest : [...likeliest, token] };
}

function OfAnswer(props: OfAnswerProps) {
  const { scene, words } = props;
  const text = useFullText();
  const [{ answer, isContrastive }] = useAnalysis();
  const exchange = useMemo(() => exchangeOf(scene), [scene]);
  const { token, offered } = answersOf(scene, answer);
  const word = scene.network.model.architecture.vocabulary?.[token] ?? '';
  const compared = isContrastive ? exchange : undefined;
  return (
    <>
      <AnswerControls
        scene={scene}
        word={words[scene.step] ?? ''}
        token={token}
        offered={offered}
        isCompared={compared !== undefined}
        canCompare={exchange !== undefined}
      />
      <p className="ledger-note">
        {compared === undefined
          ? text('ledger.rawMeans', { word: shownAnswer(scene, word, text) })
          : contrastMeaning(compared, scene.step, words, text)}
      </p>
      {compared && scene.before && <p className="ledger-note">{text('ledger.under')}</p>}
      {compared === undefined ? (
        <RawRows {...props} token={token} />
      ) : (
        <ComparedRows {...props} token={token} exchange={compared} />
      )}
    </>
  );
}

function contrastMeaning(
  { step, others }: Exchange,
  current: number,
  words: readonly string[],
  text: FullText,
): string {
  const word = words[step] ?? '';
  if (step > current) return text('ledger.contrastLater', { word });
  return text('ledger.contrastMeans', { word, count: others });
}

interface RowsProps extends OfAnswerProps {
  readonly token: number;
}

function RawRows({ token, scene, ...others }: RowsProps) {
  const { network, step, pin } = scene;
  const { model, trace } = network;
  const ledger = useMemo(
    () => rawLedger({ model, trace }, step, token),
    [model, trace, step, token],
  );
  if (ledger === undefined) return null;
  return <AnswerRows ledger={ledger} step={step} pin={pin} isContrastive={false} {...others} />;
}

function ComparedRows({
  token,
  scene,
  exchange,
  ...others
}: RowsProps & { readonly exchange: Exchange }) {
  const text = useFullText();
  const ledger = useContrast(scene, token, exchange);
  const { step, pin } = scene;
  if (ledger === undefined) {
    return (
      <p className="ledger-note" role="status">
        {text('ledger.comparing')}
      </p>
    );
  }
  return <AnswerRows ledger={ledger} step={step} pin={pin} isContrastive {...others} />;
}
