import { beltOf, dotsOf, type ScoreDot, type ScoreLayout } from '../../draw/score.ts';
import { useColumns } from '../shared/timelineColumns.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { holdsPinned } from './readOut.ts';
import './scoreTable.css';

export interface ScoreTableProps {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
}

/**
 * The numbers that the score draws, a column a step. A unit has a row for its memory, with the
 * score's marks, and below it one for the same without experiments and one for what is left there of the
 * pinned word.
 */
export function ScoreTable({ scene, layout }: ScoreTableProps) {
  const text = useFullText();
  const steps = useSteps(scene);
  return (
    // Wide content that scrolls has to be reachable by keyboard, so the region takes focus.
    <div className="score-table" role="region" aria-label={text('score.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('score.unit')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {wordAt(scene, step, text)}
              </th>
            ))}
          </tr>
        </thead>
        {layout.lines.map((line) => (
          <tbody key={line.unit}>
            <MemoryRow scene={scene} unit={line.unit} />
            <BeforeRow scene={scene} unit={line.unit} />
            <ShareRow scene={scene} unit={line.unit} />
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The steps that the score shows: all that scroll by, or those that are looked at closely. */
function useSteps({ network }: Scene): readonly number[] {
  const { from, to } = useColumns().part ?? { from: 0, to: network.trace.steps - 1 };
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function MemoryRow({ scene, unit }: { readonly scene: Scene; readonly unit: number }) {
  const text = useFullText();
  const steps = useSteps(scene);
  const columns = useColumns();
  const { cell, layer } = scene.network;
  const dots = dotsOf(cell, layer, unit, columns);
  const belt = beltOf(cell, layer);
  return (
    <tr>
      <th scope="row">{unit + 1}</th>
      {steps.map((step) => (
        <td key={step}>
          {dots.map(({ kind, step: at }) => at === step && <Mark key={kind} kind={kind} />)}
          {text.number(belt[step * layer.units + unit]!)}
        </td>
      ))}
    </tr>
  );
}

/** The same memory without experiments, where they change something. */
function BeforeRow({ scene, unit }: { readonly scene: Scene; readonly unit: number }) {
  const text = useFullText();
  const steps = useSteps(scene);
  if (scene.before === undefined) return null;
  const { cell, layer } = scene.before;
  const belt = beltOf(cell, layer);
  return (
    <tr className="score-shareRow">
      <th scope="row">{text('score.unitBefore', { number: unit + 1 })}</th>
      {steps.map((step) => (
        <td key={step}>{text.number(belt[step * layer.units + unit]!)}</td>
      ))}
    </tr>
  );
}

function Mark({ kind }: { readonly kind: ScoreDot['kind'] }) {
  const text = useFullText();
  return (
    <svg className="score-mark" width="9" height="9" role="img" aria-label={text(`score.${kind}`)}>
      <circle className={`score-${kind}`} cx="4.5" cy="4.5" r="3.4" />
    </svg>
  );
}

function ShareRow({ scene, unit }: { readonly scene: Scene; readonly unit: number }) {
  const text = useFullText();
  const steps = useSteps(scene);
  const { pin, pinnedShare } = scene;
  const { units } = scene.network.layer;
  if (pin === null || pinnedShare === undefined) return null;
  return (
    <tr className="score-shareRow">
      <th scope="row">
        {text('score.unitShare', { number: unit + 1, pinned: wordAt(scene, pin, text) })}
      </th>
      {steps.map((step) => (
        <td key={step}>
          {holdsPinned(scene, step) && text.number(pinnedShare[step * units + unit]!)}
        </td>
      ))}
    </tr>
  );
}
