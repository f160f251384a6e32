import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The size of an element's content box, kept up to date; zero until it is first measured. Where the
 * element gives way to another, `identity` has to change with it.
 */
export function useSize<E extends HTMLElement>(
  identity?: string,
): readonly [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size>({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const widthPx = element.clientWidth;
      const heightPx = element.clientHeight;
      setSize((known) =>
        known.widthPx === widthPx && known.heightPx === heightPx ? known : { widthPx, heightPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [identity]);
  return [ref, size];
}
