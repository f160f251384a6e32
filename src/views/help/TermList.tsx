import type { FullKey } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';

/** What is explained, in the colour in which the page draws it. */
const terms: readonly {
  readonly id: string;
  readonly name: FullKey;
  readonly means: FullKey;
}[] = [
  { id: 'forget', name: 'signal.forgetGate', means: 'help.term.forgetGate' },
  { id: 'input', name: 'signal.inputGate', means: 'help.term.inputGate' },
  { id: 'candidate', name: 'signal.candidate', means: 'help.term.candidate' },
  { id: 'output-gate', name: 'signal.outputGate', means: 'help.term.outputGate' },
  { id: 'update-gate', name: 'signal.updateGate', means: 'help.term.updateGate' },
  { id: 'reset', name: 'signal.resetGate', means: 'help.term.resetGate' },
  { id: 'cell', name: 'signal.cellState', means: 'help.term.cellState' },
  { id: 'hidden', name: 'signal.hiddenState', means: 'help.term.hiddenState' },
  { id: 'pin', name: 'help.pin', means: 'help.term.pin' },
  { id: 'influence', name: 'help.influence', means: 'help.term.influence' },
  { id: 'unit', name: 'help.unit', means: 'help.term.unit' },
  { id: 'readable', name: 'help.readable', means: 'help.term.readable' },
];

export function TermList() {
  const text = useFullText();
  return (
    <section aria-labelledby="help-terms">
      <h3 id="help-terms">{text('help.terms')}</h3>
      <dl className="term-list">
        {terms.map(({ id, name, means }) => (
          <div key={id} className={`term-${id}`}>
            <dt>
              <span className="term-swatch" aria-hidden="true" />
              {text(name)}
            </dt>
            <dd>{text(means)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
