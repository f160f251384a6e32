/** The ledger of a word's logit at the current step, as it is or against other words. */
import { ledgerAt, measureContrast, meanOfLedgers, type Ledger } from '../engine/ledger.ts';
import { signalWithRole } from '../engine/cells/contract.ts';
import { actingAgain } from './rereading.ts';
import type { NetworkReading, Scene } from './scene.ts';
import { workInSlices } from './slices.ts';
import { tokensRead } from './tokensRead.ts';

export type { Ledger };

/** Why an answer has no ledger. */
export type NoLedger = 'keepsNothing' | 'bothWays' | 'otherLayer' | 'noOutput';

export function noLedgerIn({ network }: Pick<Scene, 'network'>): NoLedger | undefined {
  const { cell, model, trace, layer } = network;
  if (signalWithRole(cell, 'keep') === undefined) return 'keepsNothing';
  if (model.architecture.bidirectional) return 'bothWays';
  if (trace.logits === undefined) return 'noOutput';
  return layer === trace.layers.at(-1) ? undefined : 'otherLayer';
}

/** The ledger of the logit of `token` after a step. */
export function rawLedger(
  { model, trace }: Pick<NetworkReading, 'model' | 'trace'>,
  step: number,
  token: number,
): Ledger | undefined {
  return ledgerAt(model, trace, step, token);
}

/** The word that is exchanged in a comparison. */
export interface Exchange {
  readonly step: number;
  /** How many other words of its kind there are. */
  readonly others: number;
  readonly tokens: readonly number[];
}

/** The pinned word if it has others of its kind, else the one that decides the answer. */
export function exchangeOf({ chips, pin, scenario }: Scene): Exchange | undefined {
  const own = chips.filter(({ isRead, kind }) => isRead && kind.length > 1);
  const keys = scenario.kinds[scenario.keyKind] ?? [];
  const chip = own.find(({ step }) => step === pin) ?? own.find(({ word }) => keys.includes(word));
  if (chip === undefined) return undefined;
  const tokens = chip.kind.map((word) => scenario.vocabulary.indexOf(word));
  return { step: chip.step, others: tokens.length - 1, tokens };
}

/** Compares slice by slice, all texts under the same experiments; tells once it is done. Returns what gives it up. */
export function startContrast(
  scene: Scene,
  token: number,
  exchange: Exchange,
  tell: (ledger: Ledger) => void,
): () => void {
  const { network, step } = scene;
  const pieces = measureContrast({
    model: network.model,
    tokens: tokensRead(network.model, scene.chips),
    step,
    token,
    changedStep: exchange.step,
    candidates: exchange.tokens,
    experiments: actingAgain(network.experiments),
  });
  const found: Ledger[] = [];
  return workInSlices(pieces, ({ done, isComplete }) => {
    found.push(...done);
    if (isComplete && found.length > 0) tell(meanOfLedgers(found));
  });
}
