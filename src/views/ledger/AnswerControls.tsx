import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useFullText } from '../useText.ts';
import '../shared/panelField.css';

interface AnswerControlsProps {
  readonly scene: Scene;
  /** The current one. */
  readonly word: string;
  /** The one whose logit is split. */
  readonly token: number;
  /** Those that can be chosen, the likeliest first. */
  readonly offered: readonly number[];
  readonly isCompared: boolean;
  readonly canCompare: boolean;
}

/** Which answer is looked at, and whether as it is or compared with other texts. */
export function AnswerControls(props: AnswerControlsProps) {
  const { scene, word, token, offered, isCompared, canCompare } = props;
  const text = useFullText();
  const [, change] = useAnalysis();
  const { vocabulary = [] } = scene.network.model.architecture;
  return (
    <div className="ledger-controls">
      <label className="panel-field">
        {text('ledger.answerOf', { word })}
        <select
          className="panel-control"
          value={token}
          onChange={(event) => {
            const chosen = Number(event.target.value);
            change({ answer: chosen === offered[0] ? null : chosen });
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {shownAnswer(scene, vocabulary[each] ?? '', text)}
            </option>
          ))}
        </select>
      </label>
      <SegmentedSwitch
        label={text('ledger.compare')}
        value={isCompared ? 'contrast' : 'raw'}
        options={[
          { value: 'raw', label: text('ledger.raw') },
          {
            value: 'contrast',
            label: text('ledger.contrast'),
            unavailable: canCompare ? undefined : text('ledger.noExchange'),
          },
        ]}
        onChoose={(value) => change({ isContrastive: value === 'contrast' })}
      />
    </div>
  );
}
