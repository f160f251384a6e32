import { useMemo } from 'react';
import { influenceTableTask, targetOf } from '../../state/influenceTable.ts';
import type { Scene } from '../../state/scene.ts';
import { useWords } from '../shared/StepWords.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { WorkProgress } from '../shared/WorkProgress.tsx';
import { useFullText } from '../useText.ts';
import { InfluenceControls } from './InfluenceControls.tsx';
import { InfluenceRows } from './InfluenceRows.tsx';
import { LeftOut } from './LeftOut.tsx';
import { stepsWithin } from './stepsWithin.ts';
import { useIsNear } from './useIsNear.ts';
import { useInfluenceTable } from './useInfluenceTable.ts';
import './influence.css';

/** From every word to every answer: by how much it counts. */
export function InfluencePanel({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [ref, isNear] = useIsNear<HTMLElement>();
  const [analysis] = useAnalysis();
  const words = useWords(scene);
  const { network, chips, scenario, step, pin, range } = scene;
  const { model, experiments } = network;
  const target = useMemo(
    () => targetOf({ network, step }, analysis.target),
    [network, step, analysis.target],
  );
  const targetStep = target?.step;
  const by = analysis.isByDeletion ? 'deletion' : 'replacement';
  const answers = target?.answers;
  const task = useMemo(() => {
    if (targetStep === undefined || answers === undefined) return undefined;
    return influenceTableTask(model, experiments, chips, { step: targetStep, answers }, by);
  }, [model, experiments, chips, targetStep, answers, by]);
  const influence = useInfluenceTable(task, isNear);
  // Only what was measured for this text by this network can stand in for a moment.
  const found = influence.found;
  const isCurrent = found?.task === task;
  const shown = isCurrent || (found?.isComplete && found.task.chips === chips) ? found : undefined;
  const isLong = task !== undefined && stepsWithin(range, task.steps).length > MOST_SHOWN;
  return (
    <section ref={ref} className="influences" aria-labelledby="influence-title">
      <h2 id="influence-title">{text('influence.title')}</h2>
      {target === undefined || task === undefined ? (
        <p className="influence-note">{text('influence.none')}</p>
      ) : (
        <>
          <InfluenceControls scene={scene} words={words} target={target} />
          <p className="influence-note">
            {text.of('influence.means', by)} {text('influence.hollow')}
            {hasLedger(network.cell) && ` ${text('influence.andLedger')}`}
          </p>
          {scene.before && <p className="influence-note">{text.of('influence.under', by)}</p>}
          <LeftOut range={range} steps={task.steps} />
          <WorkProgress
            work={influence}
            doing={text('influence.measuring')}
            stopped={text(influence.hasFailed ? 'influence.failed' : 'influence.stopped')}
          />
          <div
            className={isLong ? 'influence-table is-long' : 'influence-table'}
            role="region"
            aria-label={text('influence.table')}
            aria-busy={!isCurrent}
            tabIndex={0}
          >
            <InfluenceRows
              task={shown?.task ?? task}
              range={range}
              rows={shown?.rows ?? NO_ROWS}
              isComplete={shown?.isComplete ?? false}
              scenario={scenario}
              words={words}
              pin={pin}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** Whether there is a memory whose parts were written at one word or another. */
function hasLedger({ signals }: Scene['network']['cell']): boolean {
  return signals.some(({ roles }) => roles.includes('keep'));
}

/** More rows than this scroll in a window of their own. */
const MOST_SHOWN = 60;

const NO_ROWS: ReadonlyMap<number, Float64Array> = new Map();
