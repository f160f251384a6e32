import type { WordProbability } from '../../engine/predict.ts';
import type { Foil, NetworkReading, Scene } from '../../state/scene.ts';

/** What the panel tells at the current step. */
export interface Told {
  /** Whether it is the answer at the blank; otherwise it is the next word after the step. */
  readonly atBlank: boolean;
  /** The likeliest words; undefined where the network answers nothing. */
  readonly own: readonly WordProbability[] | undefined;
  /** What the simple RNN says there; undefined while it is not there. */
  readonly foil: readonly WordProbability[] | undefined;
  /** The word that is right, where the scenario knows one. */
  readonly right: string | undefined;
}

function said({ answer, predictions }: NetworkReading, step: number, atBlank: boolean) {
  return atBlank ? answer?.top : predictions[step];
}

/** Whether the network answers at blanks alone, having read what comes after a word as well. */
export function onlyFillsIn({ model }: NetworkReading): boolean {
  return model.architecture.bidirectional;
}

export function whatIsTold({ network, foil, step }: Scene): Told {
  const { answer } = network;
  const atBlank = answer?.step === step;
  return {
    atBlank,
    own: said(network, step, atBlank),
    foil: foil?.status === 'ready' ? said(foil.reading, step, atBlank) : undefined,
    right: atBlank ? answer.right : undefined,
  };
}

/** A simple RNN is the foil of networks that keep a memory; beside itself it shows nothing new. */
export function foilBeside({ network, foil }: Scene): Foil | undefined {
  return network.cell.signals.some(({ roles }) => roles.includes('keep')) ? foil : undefined;
}
