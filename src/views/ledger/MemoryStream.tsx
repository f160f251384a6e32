import { useState, type KeyboardEvent } from 'react';
import { stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { useActions } from '../../state/hooks.ts';
import { PointedColumn, StepColumn } from '../shared/StepColumn.tsx';
import { useFullText } from '../useText.ts';
import type { Stream, StreamBand } from './useStream.ts';
import './stream.css';

/** What is pointed at: a band, and the step where that is; null for the current one. */
export interface Lit {
  readonly key: string;
  readonly step: number | null;
}

interface MemoryStreamProps {
  readonly stream: Stream;
  readonly step: number;
  readonly pin: number | null;
  readonly lit: Lit | null;
  readonly onLight: (lit: Lit | null) => void;
  /** A band's name and number, as it is read out. */
  readonly say: (band: StreamBand) => string;
}

/**
 * The bands; one of them at a time takes the focus, the arrow keys go up and down. A press pins the
 * word of a band.
 */
export function MemoryStream(props: MemoryStreamProps) {
  const { stream, step, pin, lit, onLight, say } = props;
  const { bands, columns, heightPx } = stream;
  const text = useFullText();
  const { togglePin, point } = useActions();
  const [focused, setFocused] = useState<string | null>(null);
  const stops = bands.filter(isPinnable);
  const pinnedKey = `word${String(pin)}`;
  const stop =
    stops.find(({ key }) => key === focused) ??
    stops.find(({ key }) => key === pinnedKey) ??
    stops[0];
  const move = (event: KeyboardEvent<SVGGElement>): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const at = stops.findIndex(({ key }) => key === stop?.key);
    const next = by === undefined ? undefined : stops[at + by];
    if (by !== undefined) event.preventDefault();
    if (next === undefined) return;
    const group = event.currentTarget.parentNode;
    group?.querySelector<SVGGElement>(`[data-band="${next.key}"]`)?.focus();
  };
  return (
    <svg
      className="ledger-stream"
      role="group"
      aria-label={text('ledger.stream')}
      width={columns.widthPx}
      height={heightPx + 2}
      viewBox={`0 -1 ${columns.widthPx} ${heightPx + 2}`}
      onPointerMove={(event) => {
        const left = event.currentTarget.getBoundingClientRect().left;
        point({ step: stepAt(columns, event.clientX - left) });
      }}
      onPointerLeave={() => {
        onLight(null);
        point();
      }}
    >
      {bands.map((band, index) => (
        <Band
          key={band.key}
          band={band}
          columns={columns}
          className={classOf(band, index, pinnedKey, lit)}
          isPinned={band.key === pinnedKey}
          isStop={band.key === stop?.key}
          label={say(band)}
          onLight={onLight}
          onFocus={setFocused}
          onPick={togglePin}
          onMove={move}
        />
      ))}
      <Edge bands={bands} of={pinnedKey} name="ledger-pinnedEdge" />
      <Edge bands={bands} of={lit?.key} name="ledger-litEdge" />
      <PointedColumn columns={columns} heightPx={heightPx} />
      <StepColumn columns={columns} step={step} heightPx={heightPx} name="ledger-cursor" />
      <g className="ledger-labels" aria-hidden="true">
        {bands.map((band, index) => {
          const { key, name, shape } = band;
          return (
            shape.label && (
              <text
                key={key}
                className={classOf(band, index, pinnedKey, lit)}
                x={shape.label.xPx}
                y={shape.label.yPx}
              >
                {name}
              </text>
            )
          );
        })}
      </g>
    </svg>
  );
}

function isPinnable({ origin, shape }: StreamBand): boolean {
  return origin?.kind === 'word' && shape.path !== '';
}

function classOf(band: StreamBand, index: number, pinnedKey: string, lit: Lit | null): string {
  const classes = [`is-${band.origin?.kind ?? 'others'}`];
  if (index % 2 === 1) classes.push('is-odd');
  if (band.key === pinnedKey) classes.push('is-pinned');
  if (band.key === lit?.key) classes.push('is-lit');
  return classes.join(' ');
}

interface BandProps {
  readonly band: StreamBand;
  readonly columns: MapColumns;
  readonly className: string;
  readonly isPinned: boolean;
  /** Whether it is the one that the keyboard comes to. */
  readonly isStop: boolean;
  readonly label: string;
  readonly onLight: (lit: Lit | null) => void;
  readonly onFocus: (key: string) => void;
  readonly onPick: (step: number) => void;
  readonly onMove: (event: KeyboardEvent<SVGGElement>) => void;
}

function Band(props: BandProps) {
  const { band, columns, className, isPinned, isStop, label } = props;
  const { onLight, onFocus, onPick, onMove } = props;
  const { key, origin, shape } = band;
  if (shape.path === '') return null;
  const classes = `ledger-band ${className}`;
  const pointing = {
    onPointerMove: (event: { currentTarget: Element; clientX: number }) => {
      const left = event.currentTarget.closest('svg')!.getBoundingClientRect().left;
      onLight({ key, step: stepAt(columns, event.clientX - left) });
    },
  };
  if (!isPinnable(band)) {
    return (
      <g className={classes} role="img" aria-label={label} {...pointing}>
        <path d={shape.path} />
      </g>
    );
  }
  const pick = (): void => onPick(origin!.step!);
  return (
    <g
      className={classes}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isPinned}
      aria-label={label}
      data-band={key}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          pick();
        } else onMove(event);
      }}
      onFocus={() => {
        onFocus(key);
        onLight({ key, step: null });
      }}
      onBlur={() => onLight(null)}
      {...pointing}
    >
      <path d={shape.path} />
    </g>
  );
}

interface EdgeProps {
  readonly bands: readonly StreamBand[];
  readonly of: string | undefined;
  readonly name: string;
}

/** The outline of a band, over those beside it. */
function Edge({ bands, of, name }: EdgeProps) {
  const band = bands.find(({ key }) => key === of);
  return band && <path className={name} d={band.shape.path} />;
}
