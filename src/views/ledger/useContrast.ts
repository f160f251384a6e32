import { useEffect, useState } from 'react';
import { startContrast, type Exchange, type Ledger } from '../../state/answerLedger.ts';
import type { Scene } from '../../state/scene.ts';

interface Measured {
  readonly trace: Scene['network']['trace'];
  readonly step: number;
  readonly token: number;
  readonly exchanged: number;
  readonly ledger: Ledger;
}

/** The contrastive ledger of the current step; undefined while it is being measured or not asked for. */
export function useContrast(
  scene: Scene,
  token: number,
  exchange: Exchange | undefined,
): Ledger | undefined {
  const [measured, setMeasured] = useState<Measured>();
  const { step, network } = scene;
  const { trace } = network;
  const exchanged = exchange?.step;
  const isKnown =
    measured?.trace === trace &&
    measured.step === step &&
    measured.token === token &&
    measured.exchanged === exchanged;
  useEffect(() => {
    if (isKnown || exchange === undefined) return undefined;
    return startContrast(scene, token, exchange, (ledger) =>
      setMeasured({ trace, step, token, exchanged: exchange.step, ledger }),
    );
  }, [isKnown, scene, token, exchange, trace, step]);
  return isKnown ? measured.ledger : undefined;
}
