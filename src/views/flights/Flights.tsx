import { useLayoutEffect, useRef, useState } from 'react';
import type { Wire } from '../../draw/cellLayout.ts';
import { cornersOf, flightsOf, type Flight } from '../../draw/flight.ts';
import { layoutStrip } from '../../draw/strip.ts';
import { useSession } from '../../state/hooks.ts';
import { PHASE_MILLISECONDS } from '../../state/playback.ts';
import type { Scene } from '../../state/scene.ts';
import { useTakeOff } from './useTakeOff.ts';
import { vectorsOn, type Vector } from './vectorsOn.ts';
import './flights.css';

export interface FlightsProps {
  readonly scene: Scene;
  readonly wires: readonly Wire[];
  /** How large the strips are that travel. */
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}

const GAP_PX = 4;
const PADDING_PX = 3;
/** Strips appear on the first part of their way and go on the last. */
const FADE = 0.08;
/** They are there before the next phase begins. */
const PART_OF_PHASE = 0.94;

function framesOf({ wire }: Flight): Keyframe[] {
  const places = cornersOf(wire.points).map(({ x, y, at }) => ({
    offset: at,
    transform: `translate(${String(x)}px, ${String(y)}px)`,
  }));
  const shows = [
    { offset: 0, opacity: 0 },
    { offset: FADE, opacity: 1 },
    { offset: 1 - FADE, opacity: 1 },
    { offset: 1, opacity: 0 },
  ];
  return [...places, ...shows].toSorted((a, b) => a.offset - b.offset);
}

interface StripProps {
  readonly vector: Vector;
  readonly x: number;
  readonly size: FlightsProps['size'];
}

function FlyingStrip({ vector, x, size: { widthPx, heightPx } }: StripProps) {
  const { values, at, size, scale, hue } = vector;
  const bars = layoutStrip(values, at, size, scale, widthPx, heightPx);
  return (
    <g
      className={`flight-strip hue-${hue}`}
      data-signal={vector.name}
      transform={`translate(${String(x)} ${String(-heightPx / 2)})`}
    >
      <rect
        x={-PADDING_PX}
        y={-PADDING_PX}
        width={widthPx + 2 * PADDING_PX}
        height={heightPx + 2 * PADDING_PX}
        rx={5}
      />
      <path d={bars.path} />
    </g>
  );
}

interface FlyingProps {
  readonly flight: Flight;
  readonly vectors: readonly Vector[];
  readonly size: FlightsProps['size'];
  readonly durationMs: number;
}

/**
 * The vectors of one wire, side by side, on their way along it once: not again where they were out
 * of sight meanwhile.
 */
function Flying({ flight, vectors, size, durationMs }: FlyingProps) {
  const element = useRef<SVGGElement>(null);
  const hasLeft = useRef(false);
  useLayoutEffect(() => {
    if (hasLeft.current) return undefined;
    const animation = element.current?.animate(framesOf(flight), {
      delay: flight.from * durationMs,
      duration: (flight.to - flight.from) * durationMs,
      easing: 'ease-in-out',
    });
    return () => {
      hasLeft.current = Number(animation?.currentTime) > 0;
      animation?.cancel();
    };
  }, [flight, durationMs]);
  const pitch = size.widthPx + 2 * PADDING_PX + GAP_PX;
  const left = -((vectors.length - 1) * pitch + size.widthPx) / 2;
  return (
    <g ref={element} className="flight" data-wire={flight.wire.id}>
      {vectors.map((vector, index) => (
        <FlyingStrip key={vector.name} vector={vector} x={left + index * pitch} size={size} />
      ))}
    </g>
  );
}

/** The values of the phase in which this is first drawn, on their way along its wires. */
function Departures({ scene, wires, size }: FlightsProps) {
  const speed = useSession('speed');
  const [{ flights, durationMs }] = useState(() => {
    const { cell } = scene.network;
    const computed = cell.phases[scene.phase]?.computes ?? [];
    return {
      flights: flightsOf(cell, wires, computed, scene.phase === 0),
      durationMs: (PART_OF_PHASE * PHASE_MILLISECONDS) / speed,
    };
  });
  return flights.map((flight) => (
    <Flying
      key={flight.wire.id}
      flight={flight}
      vectors={vectorsOn(scene, flight.wire)}
      size={size}
      durationMs={durationMs}
    />
  ));
}

/** Lets values travel along the wires while a phase is played or entered; else there is nothing. */
export function Flights(props: FlightsProps) {
  const takeOff = useTakeOff(props.scene, props.wires);
  if (takeOff === undefined) return null;
  return (
    <g key={takeOff} className="flights" aria-hidden="true">
      <Departures {...props} />
    </g>
  );
}
