import { useRef } from 'react';
import { MOST_ROWS, type ExperimentRow } from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { RowItem } from './RowItem.tsx';
import { SwitchAll } from './SwitchAll.tsx';
import './rows.css';
import '../shared/framedButton.css';

interface RowListProps {
  readonly scene: Scene;
  readonly rows: readonly ExperimentRow[];
  readonly words: readonly string[];
}

/** The table of experiments: what is done, what is switched off, and what does not fit. */
export function RowList({ scene, rows, words }: RowListProps) {
  const text = useFullText();
  const { clear } = useExperimentActions();
  const head = useRef<HTMLHeadingElement>(null);
  // The button that had the focus goes with its row.
  const toHead = (): void => head.current?.focus();
  return (
    <div className="lab-group">
      <div className="lab-rowsHead">
        <h3 ref={head} tabIndex={-1}>
          {text('lab.rows', { count: rows.length })}
        </h3>
        {rows.length > 0 && (
          <div className="lab-buttons">
            <SwitchAll rows={rows} />
            <button
              type="button"
              className="framed-button"
              onClick={() => {
                toHead();
                clear();
              }}
            >
              {text('lab.clear')}
            </button>
          </div>
        )}
      </div>
      {rows.length >= MOST_ROWS && (
        <p className="lab-note" role="status">
          {text('lab.full', { most: MOST_ROWS })}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="lab-note">{text('lab.noRows')}</p>
      ) : (
        <ol className="lab-list">
          {rows.map((row, index) => (
            <RowItem
              key={index}
              scene={scene}
              row={row}
              index={index}
              words={words}
              onRemove={index === rows.length - 1 ? toHead : undefined}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
