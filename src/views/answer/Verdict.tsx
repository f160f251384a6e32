import type { NetworkReading, Scene } from '../../state/scene.ts';
import type { Text } from '../../i18n/index.ts';
import { legalNow, type Legal } from '../../state/legal.ts';
import { useText } from '../useText.ts';
import { foilBeside, onlyFillsIn, type Told } from './told.ts';

interface VerdictProps {
  readonly scene: Scene;
  readonly told: Told;
}

/** Whether the likeliest symbol is legal at the current step, where a scenario has rules for that. */
function byTheRules(scene: Scene, legal: Legal | undefined, text: Text): readonly string[] {
  if (legal === undefined) return [];
  if (legal.end === 'broken') return [text('answer.broken')];
  if (legal.end === 'complete') return [text('answer.complete')];
  const { network, scenario, step } = scene;
  const likeliest = network.predictions[step]?.[0]?.word;
  if (likeliest === undefined) return [];
  const name = text.of('network', network.cell.name);
  if (legal.symbols.has(likeliest)) return [text('answer.followsRules', { network: name })];
  const symbols = [...legal.symbols].map((symbol) => scenario.display(symbol)).join(' ');
  return [text('answer.breaksRules', { network: name }), text('answer.onlyLegal', { symbols })];
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
  const legal = legalNow(scene);
  if (!told.atBlank) {
    const count = network.answer.step - scene.step;
    if (fillsIn) return <Note sentences={[text('answer.cannotContinue')]} />;
    const ahead = count > 0 ? [text('answer.untilBlank', { count })] : [];
    return <Note sentences={[...byTheRules(scene, legal, text), ...ahead]} />;
  }
  if (right === undefined) {
    const judged = byTheRules(scene, legal, text);
    return <Note sentences={legal === undefined ? [text('answer.unsettled')] : judged} />;
  }

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
  if (sentences.length === 0) return null;
  return <p className="answer-note">{sentences.join(text('word.sentenceGap'))}</p>;
}
