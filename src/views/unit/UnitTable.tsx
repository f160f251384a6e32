import { memo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { hueOf } from '../../draw/roles.ts';
import type { Scene } from '../../state/scene.ts';
import { StepTable } from '../shared/StepTable.tsx';
import { useFullText } from '../useText.ts';

interface UnitTableProps {
  readonly network: Scene['network'];
  readonly unit: number;
  readonly signals: Scene['network']['cell']['signals'];
  readonly columns: MapColumns;
  readonly words: readonly string[];
}

/** The numbers of the charts. */
export const UnitTable = memo(function UnitTable(props: UnitTableProps) {
  const { network, unit, signals, columns, words } = props;
  const text = useFullText();
  const { layer, cell } = network;
  const quantities = signals.map(({ id }) => ({
    id,
    name: text.of('signal', id),
    hue: hueOf(cell, id),
    at: (step: number) => text.number(layer.signals[id]![step * layer.units + unit]!),
  }));
  return <StepTable label={text('unit.numbers')} {...{ columns, words, quantities }} />;
});
