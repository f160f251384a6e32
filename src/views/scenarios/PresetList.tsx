import { presets } from '../../state/presets.ts';
import { presetAddress, scenarioOfPreset } from '../../state/presetTable.ts';
import { useActions } from '../../state/hooks.ts';
import { useFullText } from '../useText.ts';

interface PresetListProps {
  readonly onOpen: () => void;
}

/** States that were prepared, each a link of its own, with what there is to see. */
export function PresetList({ onOpen }: PresetListProps) {
  const text = useFullText();
  const { openLink } = useActions();
  return (
    <section aria-labelledby="presets-title">
      <h3 id="presets-title">{text('presets.title')}</h3>
      <ul className="scenario-list">
        {presets.map(({ id, link }) => (
          <li key={id}>
            <a
              className="scenario-card"
              href={presetAddress(id)}
              onClick={(event) => {
                // In another tab, by its address; in this one, without loading the page again.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void openLink(link);
                onOpen();
              }}
            >
              <small>{text.of('scenario', scenarioOfPreset(link))}</small>
              <strong>{text.of(`preset.${id}`, 'title')}</strong>
              <span>{text.of(`preset.${id}`, 'see')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
