import { useRef } from 'react';
import type { Tab } from '../../state/choices.ts';
import type { Scene } from '../../state/scene.ts';
import { StepButtons } from '../../views/controls/StepButtons.tsx';
import { useText } from '../../views/useText.ts';
import { ShortAnswer } from './ShortAnswer.tsx';
import { Tabs } from './Tabs.tsx';
import { useFixedWords } from './useFixedWords.ts';
import { useSwipes } from './useSwipes.ts';
import './dock.css';

export interface DockProps {
  readonly scene: Scene;
  /** The part of the page that is shown. */
  readonly tab: Tab;
}

/** What a narrow screen keeps at hand under whatever it shows: the steps, the answer, the tabs. */
export function Dock({ scene, tab }: DockProps) {
  const text = useText();
  const dock = useRef<HTMLDivElement>(null);
  useFixedWords(dock, tab);
  useSwipes(dock, tab);
  return (
    <div className="dock" ref={dock}>
      <div className="dock-steps" role="group" aria-label={text('controls.steps')}>
        <StepButtons scene={scene} />
        <ShortAnswer scene={scene} />
      </div>
      <Tabs scene={scene} tab={tab} />
    </div>
  );
}
