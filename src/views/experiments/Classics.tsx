import {
  classicsOf,
  gateNamed,
  type ClassicExperiment,
  type ExperimentRow,
} from '../../state/experiments/facts.ts';
import { putRow, rowLike, takeRow } from '../../state/experiments/desk.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { FactorMarks } from './FactorMarks.tsx';
import { sayFactor } from './sayFactor.ts';
import { ValueSlider } from './ValueSlider.tsx';
import './desk.css';
import '../shared/framedButton.css';

interface ClassicsProps {
  readonly scene: Scene;
  readonly rows: readonly ExperimentRow[];
}

/** The experiments that everyone wants to do first, one press each. */
export function Classics({ scene, rows }: ClassicsProps) {
  const text = useFullText();
  const classics = classicsOf(scene.network.cell);
  const weaken = classics.find(({ needs }) => needs === 'factor');
  const pressed = classics.filter(({ needs }) => needs !== 'factor');
  return (
    <div className="lab-group">
      <h3>{text('lab.classics')}</h3>
      {weaken && <Weakening classic={weaken} scene={scene} rows={rows} />}
      {classics.length === 0 && <p className="lab-note">{text('lab.noClassics')}</p>}
      <div className="lab-buttons">
        {pressed.map((classic) => (
          <ClassicButton key={classic.id} classic={classic} scene={scene} rows={rows} />
        ))}
      </div>
    </div>
  );
}

interface ClassicProps extends ClassicsProps {
  readonly classic: ClassicExperiment;
}

/** Pressed while its row is in the table and on; pressed again it takes the row out. */
function ClassicButton({ classic, scene, rows }: ClassicProps) {
  const text = useFullText();
  const actions = useExperimentActions();
  const row = classic.row({ step: scene.step, factor: 1 });
  const known = rowLike(rows, row);
  // A row that holds the same gate at another value is another experiment.
  const isOn = known !== undefined && known.off !== true && hasAmount(known, row);
  return (
    <button
      type="button"
      className="framed-button"
      aria-pressed={isOn}
      onClick={() => (isOn ? takeRow(actions, row) : putRow(actions, row, undefined))}
    >
      {text.of('classic', classic.id, { word: wordAt(scene, scene.step, text) })}
    </button>
  );
}

function hasAmount(row: ExperimentRow, other: ExperimentRow): boolean {
  return !('value' in row && 'value' in other) || row.value === other.value;
}

/** Every keep fraction multiplied by the same factor: less and less of the memory lasts. */
function Weakening({ classic, scene, rows }: ClassicProps) {
  const text = useFullText();
  const actions = useExperimentActions();
  const known = rowLike(rows, classic.row({ step: scene.step, factor: 1 }));
  const factor = known?.kind === 'scale' && known.off !== true ? known.factor : 1;
  const said = text('lab.times', { factor: sayFactor(factor, text) });
  const { cell } = scene.network;
  const gate = text.of('signal', gateNamed(cell, 'keep')?.id ?? '');
  const name = text('lab.weaken', { gate });
  return (
    <div className="lab-weaken hue-forget">
      <p>{name}</p>
      <div className="lab-weakenSlider">
        <ValueSlider
          label={name}
          value={factor}
          least={0}
          most={1}
          isFactor
          said={said}
          onChange={(value, gesture) => {
            const row = classic.row({ step: scene.step, factor: value });
            if (value === 1 && known?.name === undefined) takeRow(actions, row, gesture);
            else putRow(actions, row, gesture);
          }}
        />
        <output>{said}</output>
        <FactorMarks />
      </div>
      <p className="lab-note">
        {text('lab.weakenMeans', { network: text.of('network', cell.name) })}
        <Weakened scene={scene} factor={factor} />
      </p>
    </div>
  );
}

/** What the factor alone makes of the pinned word until the current step, for it acts at every one. */
function Weakened({ scene, factor }: { readonly scene: Scene; readonly factor: number }) {
  const text = useFullText();
  const { pin, step, network } = scene;
  if (pin === null || factor === 1) return null;
  const count = network.layer.direction === 'forward' ? step - pin : pin - step;
  if (count <= 0) return null;
  return (
    <strong className="lab-weakened">
      {text('lab.weakened', {
        factor: sayFactor(factor, text),
        count,
        word: wordAt(scene, pin, text),
        percent: text.percent(factor ** count),
      })}
    </strong>
  );
}
