import { useEffect, useMemo, useRef } from 'react';
import { leftOf, mapColumns, type MapColumns } from '../../draw/map/layout.ts';
import type { AnswersBeside } from '../../state/beside/answers.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { usePointed } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { revealStretch } from '../shared/revealStretch.ts';
import { StepWords } from '../shared/StepWords.tsx';
import { useSize } from '../shared/useSize.ts';
import { ColumnSlider } from './ColumnSlider.tsx';
import { ScorePair } from './ScorePair.tsx';
import { SignalRows } from './SignalRows.tsx';
import './pictures.css';

interface BesidePicturesProps {
  readonly scene: Scene;
  readonly comparison: Comparison;
  readonly answers: AnswersBeside;
  /** By column. */
  readonly words: readonly string[];
  /** The columns that are shown, both included. */
  readonly shown: Pick<MapColumns, 'from' | 'to'>;
  /** The current one. */
  readonly column: number;
  readonly onPick: (column: number) => void;
}

/** What both runs carry, their gates and their states, over the same columns. */
export function BesidePictures(props: BesidePicturesProps) {
  const { scene, comparison, answers, words, shown, column, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLSpanElement>(null);
  const [ruler, { widthPx }] = useSize<HTMLDivElement>();
  const { from, to } = shown;
  const columns = useMemo(() => mapColumns(widthPx, from, to), [widthPx, from, to]);
  useEffect(() => {
    if (column < columns.from || column > columns.to) return;
    const startPx = leftOf(columns, column);
    const labelsPx = labels.current?.offsetWidth ?? 0;
    revealStretch(scroller.current, startPx, startPx + columns.columnWidthPx, labelsPx);
  }, [columns, column]);
  const time = { columns, column, onPick };
  return (
    <div className="beside-scroller" ref={scroller}>
      <div className="beside-ruler" ref={ruler} />
      <div className="beside-rows">
        <ColumnSlider {...{ comparison, answers, words, scene }} {...time} />
        <ScorePair {...{ scene, comparison, answers }} {...time} />
        <SignalRows {...{ comparison, words }} {...time} />
        <div className="beside-words">
          <span className="beside-corner" ref={labels} />
          <ColumnWords
            words={words}
            columns={columns}
            step={column}
            pin={scene.pin}
            from={comparison.alignment.leftFrom}
          />
        </div>
      </div>
    </div>
  );
}

interface ColumnWordsProps {
  readonly words: readonly string[];
  readonly columns: MapColumns;
  /** The current column. */
  readonly step: number;
  /** The pinned step of the page's own run, which stands in the columns from `from` on. */
  readonly pin: number | null;
  readonly from: number;
}

/** The words of the columns, which are not those of the steps. */
function ColumnWords({ pin, from, ...props }: ColumnWordsProps) {
  const pointed = usePointed('step');
  return (
    <StepWords
      {...props}
      pin={pin === null ? null : pin + from}
      lit={pointed === undefined ? null : pointed + from}
      isBelow
    />
  );
}
