import type { Text } from '../../i18n/index.ts';
import { foilSizeOf } from '../../state/foil.ts';
import { useRetry } from '../../state/hooks.ts';
import type { Foil, Scene } from '../../state/scene.ts';
import { causeOf } from '../shared/causeOf.ts';
import { useText } from '../useText.ts';
import type { Told } from './told.ts';
import { WordBars } from './WordBars.tsx';
import '../shared/framedButton.css';

function captionOf(scene: Scene, text: Text): string {
  const size = foilSizeOf(scene);
  if (size === undefined || size.isEqual) return text('answer.foil');
  return text('answer.foilOfSize', { parameters: size.parameters });
}

interface FoilBarsProps {
  readonly scene: Scene;
  readonly foil: Foil;
  readonly told: Told;
}

/** What the simple RNN says; or that it is on its way, or why it is not there. */
export function FoilBars({ scene, foil, told }: FoilBarsProps) {
  const text = useText();
  const missing = foil.status === 'failed' ? <Failure problem={foil.problem} /> : undefined;
  return (
    <WordBars
      caption={captionOf(scene, text)}
      words={told.foil}
      missing={missing ?? text('answer.loading')}
      right={told.right}
      display={scene.scenario.display}
      language={scene.scenario.language}
      isFoil
    />
  );
}

function Failure({ problem }: Pick<Extract<Foil, { status: 'failed' }>, 'problem'>) {
  const text = useText();
  const retry = useRetry();
  return (
    <>
      <p role="alert">
        {text('app.failed')} {causeOf(problem, text)}
      </p>
      <button type="button" className="framed-button" onClick={retry}>
        {text('app.retry')}
      </button>
    </>
  );
}
