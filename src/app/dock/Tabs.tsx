import { useRef, type KeyboardEvent } from 'react';
import { TABS, type Tab } from '../../state/choices.ts';
import { useActions } from '../../state/hooks.ts';
import { panels } from '../../views/index.ts';
import { useFullText } from '../../views/useText.ts';
import { panelId } from '../panelId.ts';

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

function panelsOf(tab: Tab): string {
  const own = panels.filter((panel) => panel.tab === tab);
  return own.map(({ id }) => panelId(id)).join(' ');
}

/** One part of the page at a time; the arrow keys go from tab to tab. */
export function Tabs({ tab }: { readonly tab: Tab }) {
  const text = useFullText();
  const { choose } = useActions();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = tabFor(event.key, tab);
    if (chosen === undefined || event.shiftKey) return;
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
          aria-controls={panelsOf(each)}
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
