import { Fragment, type ReactNode } from 'react';
import type { AffineTerm, Equation, SignalTerm, Term } from '../../draw/equation.ts';
import { partsOf } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { quantityOf } from '../../state/quantity.ts';
import { valuesAt } from '../../state/values.ts';
import { onDemand } from '../shared/onDemand.tsx';
import { inputsOf, isBackward } from '../shared/place.ts';
import { useText } from '../useText.ts';
import type { RelationProps } from '../experiments/Interfered.tsx';
import { bracketed } from './bracketed.ts';
import { HowButton } from './HowButton.tsx';
import type { HowItComesProps } from './HowItComes.tsx';
import { useTerm } from './useTerm.ts';

const HowItComes = onDemand<HowItComesProps>(
  async () => (await import('./HowItComes.tsx')).HowItComes,
);

const Relation = onDemand<RelationProps>(
  async () => (await import('../experiments/index.ts')).Relation,
);

interface ValueProps {
  readonly value: number;
  readonly hue: string;
  /** What it is a value of. */
  readonly quantity: string;
  readonly bracket: boolean;
}

/** Negative factors stand in brackets, as one would write them. */
function Value({ value, hue, quantity, bracket }: ValueProps) {
  const text = useText();
  const term = useTerm(quantity);
  const shown = text.number(value);
  return (
    <button
      type="button"
      className={`numbers-value hue-${hue}${term.className}`}
      aria-pressed={term.isKept}
      {...term.pointing}
      {...term.focusing}
    >
      {bracket ? bracketed(shown) : shown}
    </button>
  );
}

/** What an equation reads of a signal. */
function valueOf(scene: Scene, term: Pick<SignalTerm, 'signal' | 'offset'>): number {
  const time = term.offset === 0 ? 'within' : 'before';
  const { values, at } = valuesAt(scene, term.signal, time);
  return values[at + scene.unit]!;
}

/** What stands on an equation's left: as the step leaves it. */
function Result({ scene, term }: { readonly scene: Scene; readonly term: SignalTerm }) {
  const { values, at } = valuesAt(scene, term.signal, 'now');
  const value = values[at + scene.unit]!;
  return <Value value={value} hue={term.hue} quantity={term.signal} bracket={false} />;
}

interface TermProps {
  readonly scene: Scene;
  readonly term: Term;
  readonly bracket?: boolean;
}

function TermNumbers({ scene, term, bracket = false }: TermProps): ReactNode {
  switch (term.kind) {
    case 'signal':
      return (
        <Value
          value={valueOf(scene, term)}
          hue={term.hue}
          quantity={quantityOf(term.signal, term.offset)}
          bracket={bracket}
        />
      );
    case 'affine': {
      const value = valueOf(scene, { signal: term.signal, offset: 0 });
      return <Value value={value} hue="ink" quantity={term.signal} bracket={false} />;
    }
    case 'squash':
      return (
        <>
          {term.name}(
          <TermNumbers scene={scene} term={term.inner} />)
        </>
      );
    case 'complement': {
      const inner = term.inner.kind === 'signal' ? valueOf(scene, term.inner) : NaN;
      // An experiment may hold the rest itself; then it is not what the gate leaves.
      if (scene.before && Math.abs(1 - inner - valueOf(scene, term.signal)) > 1e-9) {
        return <TermNumbers scene={scene} term={term.signal} />;
      }
      return (
        <>
          (1 − <TermNumbers scene={scene} term={term.inner} />)
        </>
      );
    }
    case 'product':
    case 'sum':
      return term.terms.map((inner, index) => (
        <Fragment key={index}>
          {index > 0 && (term.kind === 'product' ? ' × ' : ' + ')}
          <TermNumbers scene={scene} term={inner} bracket={index > 0 || term.kind === 'product'} />
        </Fragment>
      ));
  }
}

interface SquashedSum {
  readonly affine: AffineTerm;
  readonly squash: HowItComesProps['squash'];
}

function squashedSumOf(term: Term): SquashedSum | undefined {
  if (term.kind !== 'squash' || term.inner.kind !== 'affine') return undefined;
  return { affine: term.inner, squash: term.name };
}

type HowProps = Pick<HowItComesProps, 'scene' | 'preActivation' | 'becomes' | 'squash'>;

function How(props: HowProps) {
  const text = useText();
  const { scene, preActivation } = props;
  const sum = text.number(valueOf(scene, { signal: preActivation, offset: 0 }));
  return <HowButton sum={sum}>{(opened) => <HowItComes {...props} {...opened} />}</HowButton>;
}

/** A pre-activation taken apart: so much from the word, so much from the hidden state, the bias. */
function PartsLine({ scene, term }: { readonly scene: Scene; readonly term: AffineTerm }) {
  const text = useText();
  const parts = partsOf(scene, term.signal);
  const { layerBelow } = inputsOf(scene.network);
  const before = text(
    isBackward(scene.network) ? 'equation.hiddenFromRight' : 'equation.hiddenBefore',
  );
  const values = {
    sum: text.number(valueOf(scene, { signal: term.signal, offset: 0 })),
    input: text.number(parts.fromInput),
    hidden: text.number(parts.fromHidden),
    bias: text.number(parts.bias),
    source:
      layerBelow === undefined
        ? text('equation.fromWord')
        : text('equation.fromLayer', { layer: layerBelow }),
    before: parts.isGated ? text('equation.throughReset', { before }) : before,
  };
  const { fromMemory } = parts;
  return (
    <p className="numbers-parts">
      {fromMemory === undefined
        ? text('equation.parts', values)
        : text('equation.partsWithMemory', { ...values, memory: text.number(fromMemory) })}
    </p>
  );
}

/** An equation with the numbers of the focused unit at the current step. */
export function Numbers({
  scene,
  equation,
}: {
  readonly scene: Scene;
  readonly equation: Equation;
}) {
  const sum = squashedSumOf(equation.right);
  return (
    <>
      <p className="numbers-line">
        <Result scene={scene} term={equation.left} />{' '}
        {scene.before ? <Relation scene={scene} signal={equation.left.signal} /> : '='}{' '}
        <TermNumbers scene={scene} term={equation.right} />
      </p>
      {sum && (
        <div className="numbers-sum">
          <PartsLine scene={scene} term={sum.affine} />{' '}
          <How
            scene={scene}
            preActivation={sum.affine.signal}
            becomes={equation.left.signal}
            squash={sum.squash}
          />
        </div>
      )}
    </>
  );
}
