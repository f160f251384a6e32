import { useEffect, useRef, useState, type RefObject } from 'react';

/** What is so near to the window will be seen in a moment. */
const NEAR_PX = 300;

/** Whether an element has come near the window: what nobody looks at need not be measured. */
export function useIsNear<E extends Element>(): readonly [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)!.isIntersecting),
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, isNear];
}
