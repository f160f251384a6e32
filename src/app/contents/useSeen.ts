import { useEffect, useState } from 'react';

/** What only looks in at an edge of the window is not what one looks at. */
const MIDDLE = '-20% 0px -35% 0px';

/** Those of some elements, by their ids, that stand in the middle of the window. */
export function useSeen(ids: readonly string[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const watched = ids.join(' ');
  useEffect(() => {
    const watchedIds = watched.split(' ');
    const observer = new IntersectionObserver(
      (entries) => {
        setSeen((before) => {
          const now = among(watchedIds, before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) now.add(target.id);
            else now.delete(target.id);
          }
          return now;
        });
      },
      { rootMargin: MIDDLE },
    );
    for (const id of watchedIds) {
      const element = document.getElementById(id);
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [watched]);
  return among(ids, seen);
}

/** Nobody says of what has left the page that it is out of sight. */
function among(ids: readonly string[], seen: ReadonlySet<string>): Set<string> {
  return new Set(ids.filter((id) => seen.has(id)));
}
