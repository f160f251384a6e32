import type { Analysis } from '../../state/analysis.ts';
import { targetsIn, type Target } from '../../state/influenceTable.ts';
import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { useFullText } from '../useText.ts';
import '../shared/panelField.css';

interface InfluenceControlsProps {
  readonly scene: Scene;
  readonly words: readonly string[];
  readonly target: Target;
}

/** What is done to the words, and at which step the answers are looked at. */
export function InfluenceControls(props: InfluenceControlsProps) {
  const text = useFullText();
  const [{ isByDeletion }, change] = useAnalysis();
  return (
    <div className="influence-controls">
      <SegmentedSwitch
        label={text('influence.by')}
        value={isByDeletion ? 'deletion' : 'replacement'}
        options={[
          { value: 'replacement', label: text('influence.replacement') },
          { value: 'deletion', label: text('influence.deletion') },
        ]}
        onChoose={(value) => change({ isByDeletion: value === 'deletion' })}
      />
      <TargetChoice {...props} />
    </div>
  );
}

const STANDARD = 'standard';
const NOW = 'now';

function chosenTarget(value: string): Analysis['target'] {
  if (value === STANDARD) return null;
  return value === NOW ? NOW : Number(value);
}

function TargetChoice({ scene, words, target }: InfluenceControlsProps) {
  const text = useFullText();
  const [analysis, change] = useAnalysis();
  const { network, step } = scene;
  const targets = targetsIn(network);
  const answered = network.answer?.step;
  const isStandard =
    analysis.target === null || (analysis.target !== NOW && analysis.target !== target.step);
  const value = isStandard ? STANDARD : String(analysis.target);
  const isNowOffered = answered !== undefined && targets.some((each) => each.step === step);
  return (
    <label className="panel-field">
      {text('influence.on')}
      <select
        className="panel-control"
        value={value === NOW && !isNowOffered ? STANDARD : value}
        onChange={(event) => change({ target: chosenTarget(event.target.value) })}
      >
        <option value={STANDARD}>
          {answered === undefined
            ? text('influence.atCurrent', { word: words[step] ?? '' })
            : text('influence.atBlank', { word: words[answered] ?? '' })}
        </option>
        {isNowOffered && (
          <option value={NOW}>{text('influence.atCurrent', { word: words[step] ?? '' })}</option>
        )}
        {targets.map((each) => (
          <option key={each.step} value={each.step}>
            {text('influence.atStep', { step: each.step, word: words[each.step] ?? '' })}
          </option>
        ))}
      </select>
    </label>
  );
}
