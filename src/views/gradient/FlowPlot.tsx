import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { leftOf, stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { useActions, usePointed } from '../../state/hooks.ts';
import type { Flow } from '../../state/flow.ts';
import type { Scene } from '../../state/scene.ts';
import { sizeText } from '../shared/smallNumber.ts';
import { isModified, movedBy } from '../shared/stepKeys.ts';
import { useFullText } from '../useText.ts';
import '../shared/pointed.css';
import { FlowChart } from './FlowChart.tsx';
import { placeText } from './FlowKeys.tsx';
import type { FlowCurves } from './flowCurves.ts';

interface FlowPlotProps {
  readonly scene: Scene;
  readonly curves: FlowCurves;
  readonly flow: Flow;
  readonly words: readonly string[];
  readonly columns: MapColumns;
  readonly hintId: string;
  /** The step that is read out: the current one unless another is looked at. */
  readonly shown: number;
  readonly onLook: (step: number | null) => void;
}

const CARRIED_PX = 168;
const WORDS_PX = 96;

/** Both charts, which one walks through like along a slider: it reads one step at a time. */
export function FlowPlot(props: FlowPlotProps) {
  const { scene, curves, flow, words, columns, hintId, shown, onLook } = props;
  const text = useFullText();
  const { goToStep, point } = useActions();
  const look = (step: number | null): void => {
    onLook(step);
    point(step === null ? null : { step });
  };
  const [isFocused, setFocused] = useState(false);
  const stepUnder = (event: MouseEvent<HTMLElement>): number => {
    const { right } = event.currentTarget.getBoundingClientRect();
    return stepAt(columns, event.clientX - (right - columns.widthPx));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isModified(event)) return;
    const moved = movedBy(event.key, shown, columns);
    if (moved !== undefined) look(moved);
    else if (event.key === 'Enter') goToStep(shown);
    else return;
    event.preventDefault();
  };
  const said = [...curves.carried, ...curves.words].map(
    ({ name, values }) => `${name} ${sizeText(values[shown]!, text)}`,
  );
  return (
    <div
      className="flow-plot"
      role="slider"
      tabIndex={0}
      aria-label={text('flow.picture', { word: scene.scenario.display(flow.word) })}
      aria-describedby={hintId}
      aria-valuemin={columns.from}
      aria-valuemax={columns.to}
      aria-valuenow={shown}
      aria-valuetext={[placeText(shown, flow.answerStep, words, text), ...said].join('; ')}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        point({ step: shown });
      }}
      onBlur={() => {
        setFocused(false);
        look(null);
      }}
      onPointerMove={(event) => look(stepUnder(event))}
      onPointerLeave={() => look(null)}
      onClick={(event) => goToStep(stepUnder(event))}
    >
      <FlowChart curves={curves.carried} shape="line" columns={columns} heightPx={CARRIED_PX} />
      <FlowChart curves={curves.words} shape="dot" columns={columns} heightPx={WORDS_PX} />
      <StepColumn columns={columns} step={scene.pin} name="flow-pin" />
      <StepColumn columns={columns} step={scene.step} name="flow-cursor" />
      <PointedColumn columns={columns} />
      {isFocused || shown !== scene.step ? (
        <StepColumn columns={columns} step={shown} name="flow-looked" />
      ) : null}
    </div>
  );
}

/** The step that is pointed at elsewhere. */
function PointedColumn({ columns }: Pick<StepColumnProps, 'columns'>) {
  return <StepColumn columns={columns} step={usePointed('step') ?? null} name="pointed-column" />;
}

interface StepColumnProps {
  readonly columns: MapColumns;
  readonly step: number | null;
  readonly name: string;
}

function StepColumn({ columns, step, name }: StepColumnProps) {
  if (step === null || step < columns.from || step > columns.to) return null;
  const { columnWidthPx, widthPx } = columns;
  const style = {
    insetInlineEnd: widthPx - leftOf(columns, step) - columnWidthPx,
    inlineSize: columnWidthPx,
  };
  return <span className={name} style={style} />;
}
