import { Fragment } from 'react';
import type { FullKey } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';

/** Keys as they are printed on keyboards, and what they do. */
const keys: readonly (readonly [keys: readonly string[], does: FullKey])[] = [
  [['←', '→'], 'help.key.step'],
  [['Shift + ←', 'Shift + →'], 'help.key.phase'],
  [['Home', 'End'], 'help.key.ends'],
  [['Space'], 'help.key.play'],
  [['P'], 'help.key.pin'],
  [['F2'], 'help.key.swap'],
  [['L', 'Shift + L'], 'help.key.place'],
  [['+', '−', '0'], 'help.key.zoom'],
  [['Ctrl + Z', 'Ctrl + Shift + Z'], 'help.key.undo'],
  [['?'], 'help.key.help'],
  [['Esc'], 'help.key.escape'],
];

export function KeyList() {
  const text = useFullText();
  return (
    <section aria-labelledby="help-keys">
      <h3 id="help-keys">{text('help.keys')}</h3>
      <dl className="key-list">
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
