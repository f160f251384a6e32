import type { Tab } from '../../state/choices.ts';
import type { Scene } from '../../state/scene.ts';
import { panelsIn } from '../../views/index.ts';
import { goToPanel } from '../../views/shared/goToPanel.ts';
import { useFullText } from '../../views/useText.ts';
import './contents.css';

export interface TabContentsProps {
  readonly scene: Scene;
  readonly tab: Tab;
}

/** On a narrow screen a tab may hold many panels below one another: what they are. */
export function TabContents({ scene, tab }: TabContentsProps) {
  const text = useFullText();
  const panels = panelsIn(scene, ['below']).filter((panel) => panel.tab === tab);
  if (panels.length < 2) return null;
  return (
    <nav className="tab-contents" aria-label={text('contents.ofTab', { tab: text.of('tab', tab) })}>
      <ul>
        {panels.map(({ id }) => (
          <li key={id}>
            <button type="button" className="contents-link" onClick={() => goToPanel(id)}>
              {text.of('panelName', id)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
