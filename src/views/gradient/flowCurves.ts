import type { Hue } from '../../draw/roles.ts';
import type { FullText } from '../../i18n/index.ts';
import type { Flow, NetworkFlow } from '../../state/flow.ts';
import type { Scene } from '../../state/scene.ts';

/** One quantity of one network, by step. */
export interface FlowCurve {
  readonly id: string;
  readonly name: string;
  readonly hue: Hue;
  /** The simple RNN's are drawn differently. */
  readonly isFoil: boolean;
  readonly values: Float64Array;
}

export interface FlowCurves {
  /** Of what is carried from step to step: lines. */
  readonly carried: readonly FlowCurve[];
  /** Of the words themselves: dots. */
  readonly words: readonly FlowCurve[];
}

/** The letter of the gate that keeps: f, in a GRU z. */
export function keepSymbol({ cell }: Scene['network']): string {
  return cell.signals.find(({ roles }) => roles.includes('keep'))?.symbol ?? '';
}

function curvesOf(
  { memory, hidden, words }: NetworkFlow,
  network: string,
  isFoil: boolean,
  text: FullText,
): FlowCurves {
  const curve = (id: string, hue: Hue, values: Float64Array): FlowCurve => ({
    id: `${isFoil ? 'foil' : 'own'}.${id}`,
    name: text.of('flowCurve', id, { network }),
    hue,
    isFoil,
    values,
  });
  return {
    carried: [
      ...(memory === undefined ? [] : [curve('memory', 'cell', memory)]),
      curve('hidden', 'hidden', hidden),
    ],
    words: [curve('words', 'ink', words)],
  };
}

/** Everything that is drawn, in the order in which it is told. */
export function flowCurves(
  flow: Flow,
  { network }: Pick<Scene, 'network'>,
  text: FullText,
): FlowCurves {
  const { own, foil } = flow;
  const ofOwn = curvesOf(own, text.of('network', network.cell.name), false, text);
  const ofFoil = foil && curvesOf(foil, text.of('network', 'rnn'), true, text);
  const { units } = network.layer;
  const kept: FlowCurve[] =
    own.kept === undefined
      ? []
      : [
          {
            id: 'own.kept',
            name: text('flowCurve.kept', { symbol: keepSymbol(network), units }),
            hue: 'forget',
            isFoil: false,
            values: own.kept.mean,
          },
        ];
  return {
    carried: [...ofOwn.carried, ...(ofFoil?.carried ?? []), ...kept],
    words: [...ofOwn.words, ...(ofFoil?.words ?? [])],
  };
}
