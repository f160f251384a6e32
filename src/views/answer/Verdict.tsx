import type { NetworkReading, Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { foilBeside, type Told } from './told.ts';

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
  if (network.answer === undefined) {
    return <p className="answer-note">{text('answer.noBlank')}</p>;
  }
  if (!told.atBlank) {
    const count = network.answer.step - scene.step;
    return count > 0 && <p className="answer-note">{text('answer.untilBlank', { count })}</p>;
  }
  if (right === undefined) return <p className="answer-note">{text('answer.unsettled')}</p>;

  const judged = foil?.status === 'ready' ? [network, foil.reading] : [network];
  const isRight = ({ answer }: NetworkReading): boolean => answer?.top[0]?.word === right;
  const judgements = judged.map((each) =>
    text(isRight(each) ? 'answer.isRight' : 'answer.isWrong', {
      network: text.of('network', each.cell.name),
    }),
  );
  const correction = text('answer.rightIs', { right: scenario.display(right) });
  return (
    <p className="answer-note">
      {[...judgements, ...(isRight(network) ? [] : [correction])].join(text('word.sentenceGap'))}
    </p>
  );
}
