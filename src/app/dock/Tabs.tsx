import { useRef, type KeyboardEvent } from 'react';
import { TABS, type Tab } from '../../state/choices.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { panelsIn } from '../../views/index.ts';
import { panelId } from '../../views/shared/panelId.ts';
import { useFullText } from '../../views/useText.ts';

/** The tab that a key leads to. */
function tabFor(key: string, tab: Tab): Tab | undefined {
  const at = TABS.indexOf(tab);
  switch (key) {
    case 'ArrowLeft':
      return TABS.at(at - 1);
    case 'ArrowRight':
      return TABS[(at + 1) % TABS.length];
    case 'Home':
      return TABS[0];
    case 'End':
      return TABS.at(-1);
    default:
      return undefined;
  }
}

function panelsOf(tab: Tab, scene: Scene): string {
  const own = panelsIn(scene).filter((panel) => panel.tab === tab);
  return own.map(({ id }) => panelId(id)).join(' ');
}

interface TabsProps {
  readonly scene: Scene;
  /** The one that is shown. */
  readonly tab: Tab;
}

/** One part of the page at a time; the arrow keys go from tab to tab. */
export function Tabs({ scene, tab }: TabsProps) {
  const text = useFullText();
  const { choose } = useActions();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    // With these the arrows are the browser's, or the page's.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const chosen = tabFor(event.key, tab);
    if (chosen === undefined) return;
    event.preventDefault();
    choose({ tab: chosen });
    list.current?.querySelector<HTMLElement>(`#tab-${chosen}`)?.focus();
  };

  return (
    <div className="tabs" role="tablist" aria-label={text('tabs.label')} ref={list}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          className="tab"
          aria-selected={each === tab}
          aria-controls={panelsOf(each, scene)}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => choose({ tab: each })}
          onKeyDown={onKeyDown}
        >
          {text.of('tab', each)}
        </button>
      ))}
    </div>
  );
}
