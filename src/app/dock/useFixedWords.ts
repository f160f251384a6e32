import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Tab } from '../../state/choices.ts';

const NAMES = ['--words', '--below-words', '--words-from'] as const;

interface Parts {
  readonly page: HTMLElement;
  readonly before: HTMLElement;
  readonly timeline: HTMLElement;
}

/** What stands beside the dock in the document: the sentence's tools, and the words with the score. */
function partsAround(dock: HTMLElement | null): Parts | undefined {
  const before = dock?.previousElementSibling;
  const timeline = dock?.nextElementSibling;
  const page = dock?.closest('main');
  if (!page || !(before instanceof HTMLElement) || !(timeline instanceof HTMLElement)) {
    return undefined;
  }
  return { page, before, timeline };
}

/** How far below the top of the page's content the words stand before anything is scrolled. */
function wordsFrom({ page, before }: Parts): number {
  const gapPx = Number.parseFloat(getComputedStyle(page).rowGap) || 0;
  return before.getBoundingClientRect().bottom + gapPx - page.getBoundingClientRect().top;
}

function measure(parts: Parts): readonly number[] {
  const { timeline } = parts;
  const words = timeline.querySelector<HTMLElement>('.timeline-words');
  const wordsPx = words === null ? 0 : words.offsetTop + words.offsetHeight;
  return [wordsPx, timeline.offsetHeight - wordsPx, wordsFrom(parts)];
}

/**
 * Tells the style sheet what it needs to keep the words at the top of the window: they scroll
 * sideways together with the score, so they cannot stay there without it by themselves.
 */
export function useFixedWords(dock: RefObject<HTMLElement | null>, tab: Tab): void {
  useLayoutEffect(() => {
    const parts = partsAround(dock.current);
    if (parts === undefined) return undefined;
    const { style } = document.documentElement;
    const tell = (): void => {
      const sizes = measure(parts);
      NAMES.forEach((name, index) => style.setProperty(name, `${String(sizes[index])}px`));
    };
    const observer = new ResizeObserver(tell);
    observer.observe(parts.timeline);
    observer.observe(parts.before);
    tell();
    return () => {
      observer.disconnect();
      NAMES.forEach((name) => style.removeProperty(name));
    };
  }, [dock, tab]);

  // Another part is read from its beginning.
  const shown = useRef(tab);
  useEffect(() => {
    const parts = partsAround(dock.current);
    if (shown.current === tab || parts === undefined) return;
    shown.current = tab;
    const pagePx = parts.page.getBoundingClientRect().top + window.scrollY;
    const wordsPx = pagePx + wordsFrom(parts);
    if (window.scrollY > wordsPx) window.scrollTo({ top: wordsPx, behavior: 'instant' });
  }, [dock, tab]);
}
