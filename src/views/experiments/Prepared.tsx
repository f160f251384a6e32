import { useRef } from 'react';
import { preparedIn } from '../../state/experiments/facts.ts';
import type { Scene } from '../../state/scene.ts';
import { WorkProgress } from '../shared/WorkProgress.tsx';
import { useFullText } from '../useText.ts';
import { useStory } from './useStory.ts';
import '../shared/framedButton.css';

/** Experiments that tell a story of the scenario, one press each. */
export function Prepared({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const offered = preparedIn(scene.scenario);
  const story = useStory(offered);
  const pressed = useRef<HTMLButtonElement>(null);
  /** What was pressed goes away with the bar: the keyboard goes back to the story. */
  const fromStory = (act: () => void) => (): void => {
    pressed.current?.focus();
    act();
  };
  if (offered.length === 0) return null;
  return (
    <div className="lab-group">
      <h3>{text('lab.prepared')}</h3>
      <div className="lab-buttons">
        {offered.map((prepared) => {
          const name = text.of('prepared', `${prepared.scenario}-${prepared.id}`);
          return (
            <button
              key={prepared.id}
              type="button"
              className="framed-button"
              aria-busy={story.underWay === prepared}
              onClick={({ currentTarget }) => {
                pressed.current = currentTarget;
                story.begin(prepared, name);
              }}
            >
              {name}
            </button>
          );
        })}
      </div>
      <div role="status">
        <WorkProgress
          work={{ ...story, stop: fromStory(story.stop), goOn: fromStory(story.goOn) }}
          doing={text('lab.findingCarrying')}
          stopped={text('gap.brokeOff')}
        />
        {story.progress === undefined && !story.isStopped && (
          <p className="lab-note">
            {text(story.underWay === undefined ? 'lab.preparedMeans' : 'lab.preparing')}
          </p>
        )}
      </div>
    </div>
  );
}
