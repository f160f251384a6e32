import type { WordProbability } from '../../engine/predict.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { foilBeside, whatIsTold, type Told } from '../../views/answer/told.ts';
import { Icon } from '../../views/controls/icons.tsx';
import { goToPanel } from '../../views/shared/goToPanel.ts';
import { useFullText } from '../../views/useText.ts';

/** What the network finds likeliest, and what that is to be compared with, in a line each. */
export function ShortAnswer({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const { choose } = useActions();
  const { cell } = scene.network;
  const told = whatIsTold(scene);
  return (
    <button
      type="button"
      className="dock-answer"
      onClick={() => {
        choose({ tab: 'chain' });
        // One frame later it can be seen.
        requestAnimationFrame(() => goToPanel('answer'));
      }}
    >
      <span className="sr-only">{text('tabs.toAnswer')} </span>
      {told.own === undefined && <span className="dock-said">{text('tabs.noAnswer')}</span>}
      <Said
        by={text.of('shortCell', cell.name)}
        word={told.own?.[0]}
        right={told.right}
        scene={scene}
      />
      <Second scene={scene} told={told} />
    </button>
  );
}

/** There is room for one more: what the network said before the experiments, or what the RNN says. */
function Second({ scene, told }: { readonly scene: Scene; readonly told: Told }) {
  const text = useFullText();
  const { right } = told;
  if (scene.before !== undefined) {
    const { own } = whatIsTold({ ...scene, network: scene.before });
    return <Said by={text('lab.before')} word={own?.[0]} right={right} scene={scene} isFoil />;
  }
  if (!foilBeside(scene)) return null;
  const by = text.of('shortCell', 'rnn');
  return <Said by={by} word={told.foil?.[0]} right={right} scene={scene} isFoil />;
}

interface SaidProps {
  /** The network's cell, or when it was said. */
  readonly by: string;
  readonly word: WordProbability | undefined;
  readonly right: string | undefined;
  readonly scene: Scene;
  readonly isFoil?: boolean;
}

function Said({ by, word: said, right, scene, isFoil = false }: SaidProps) {
  const text = useFullText();
  if (said === undefined) return null;
  const { word, probability } = said;
  const { scenario } = scene;
  return (
    <span className={isFoil ? 'dock-said is-foil' : 'dock-said'}>
      <span className="dock-by">{by} </span>
      {word === right && (
        <>
          <Icon name="right" />
          <span className="sr-only">{text('answer.right')} </span>
        </>
      )}
      <span className="dock-word" lang={scenario.language}>
        {word === '<s>' ? text('word.start') : scenario.display(word)}
      </span>{' '}
      {text.percent(probability)}
    </span>
  );
}
