import { useMemo } from 'react';
import { groupBands } from '../../draw/ledger/bands.ts';
import { layoutStream, type BandShape } from '../../draw/ledger/stream.ts';
import { mapColumns, type MapColumns } from '../../draw/map/layout.ts';
import { depositsOf, type Origin } from '../../state/memoryLedger.ts';
import type { Scene } from '../../state/scene.ts';
import { wordWidthsEm } from '../sentence/wordWidths.ts';
import { useFullText } from '../useText.ts';
import { originKey, originName } from './origin.ts';

export interface StreamBand {
  readonly key: string;
  /** Undefined for the band of all that are too small for one of their own. */
  readonly origin: Origin | undefined;
  readonly name: string;
  /** What was put there; see `Deposit`. */
  readonly amount: number;
  /** By step: Σ |share|. */
  readonly sizes: Float64Array;
  readonly shape: BandShape;
}

export interface Stream {
  /** From the bottom to the top. */
  readonly bands: readonly StreamBand[];
  /** How many have no band of their own. */
  readonly merged: number;
  readonly highest: number;
  readonly columns: MapColumns;
  readonly heightPx: number;
}

const HEIGHT_PX = 216;
const FONT_SIZE_PX = 12;

/** The bands of the memory over time; undefined where nothing is kept. */
export function useStream(
  scene: Scene,
  unit: number | null,
  widthPx: number,
  words: readonly string[],
): Stream | undefined {
  const text = useFullText();
  const { network, pin, range } = scene;
  const { cell, layer, trace } = network;
  const deposits = useMemo(() => depositsOf({ cell, layer }, unit), [cell, layer, unit]);
  const columns = useMemo(
    () => mapColumns(widthPx, range?.from ?? 0, range?.to ?? trace.steps - 1),
    [widthPx, range, trace.steps],
  );
  return useMemo(() => {
    if (deposits === undefined) return undefined;
    const { from, to } = columns;
    const grouped = groupBands(
      deposits,
      from,
      to,
      ({ origin }) => origin.kind !== 'word' || origin.step === pin,
    );
    const own = grouped.own.map(({ origin, amount, sizes }) => ({
      key: originKey(origin),
      origin,
      name: originName(origin, words, text),
      amount,
      sizes,
    }));
    const merged = grouped.others.length;
    const others = {
      key: 'others',
      origin: undefined,
      name: text('ledger.others', { count: merged }),
      amount: grouped.others.reduce((sum, { amount }) => sum + amount, 0),
      sizes: grouped.othersSizes,
    };
    const all = merged === 0 ? own : [...own, others];
    const widths = wordWidthsEm(all.map(({ name }) => name));
    const { shapes, highest } = layoutStream(
      all.map(({ sizes }, index) => ({ sizes, labelPx: widths[index]! * FONT_SIZE_PX })),
      { columns, heightPx: HEIGHT_PX, direction: layer.direction },
    );
    const bands = all.map((band, index) => ({ ...band, shape: shapes[index]! }));
    return { bands, merged, highest, columns, heightPx: HEIGHT_PX };
  }, [deposits, columns, pin, words, text, layer.direction]);
}
