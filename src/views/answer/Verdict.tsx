import type { NetworkReading, Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { foilBeside, onlyFillsIn, type Told } from './told.ts';

interface VerdictProps {
  readonly scene: Scene;
  readonly told: Told;
}

/** Says in words who is right and who is wrong; and where there is nothing to be right about, why. */
export function Verdict({ scene, told }: VerdictProps) {
  const text = useText();
  const { network, scenario } = scene;
  const foil = foilBeside(scene);
  const { right } = told;
  const fillsIn = onlyFillsIn(network);
  if (network.answer === undefined) {
    return <Note sentences={[text(fillsIn ? 'answer.noBlankBothWays' : 'answer.noBlank')]} />;
  }
  if (!told.atBlank) {
    const count = network.answer.step - scene.step;
    if (fillsIn) return <Note sentences={[text('answer.cannotContinue')]} />;
    return count > 0 && <Note sentences={[text('answer.untilBlank', { count })]} />;
  }
  if (right === undefined) return <Note sentences={[text('answer.unsettled')]} />;

  const judged = foil?.status === 'ready' ? [network, foil.reading] : [network];
  const isRight = ({ answer }: NetworkReading): boolean => answer?.top[0]?.word === right;
  const judgements = judged.map((each) =>
    text(isRight(each) ? 'answer.isRight' : 'answer.isWrong', {
      network: text.of('network', each.cell.name),
    }),
  );
  const correction = text('answer.rightIs', { right: scenario.display(right) });
  return <Note sentences={[...judgements, ...(isRight(network) ? [] : [correction])]} />;
}

function Note({ sentences }: { readonly sentences: readonly string[] }) {
  const text = useText();
  return <p className="answer-note">{sentences.join(text('word.sentenceGap'))}</p>;
}
