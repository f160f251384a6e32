import { Suspense, use, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { PanelFailure } from './PanelFailure.tsx';
import { ready } from './ready.ts';

/** What starts the fetching of everything that is shown on demand. */
const fetchers = new Set<() => Promise<unknown>>();

/** Has something else fetched too while nobody waits for it yet; returns what fetches it. */
export function fetchAhead<Value>(load: () => Promise<Value>): () => Promise<Value> {
  fetchers.add(load);
  return load;
}

/**
 * A component that is fetched when it is first shown; until it is there, `meanwhile` stands in its
 * place. Once there it is shown at once, without the moment of waiting that `lazy` always has.
 * What cannot be fetched says so in its own place, and can be tried again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): (props: Props) => ReactNode {
  let fetched: Promise<ComponentType<Props>> | undefined;
  const fetchOnce = (): Promise<ComponentType<Props>> => {
    if (fetched !== undefined) return fetched;
    const fetching = load();
    fetched = fetching;
    fetching.then(
      (component) => {
        fetched = ready(component);
      },
      () => {
        fetched = undefined;
      },
    );
    return fetching;
  };
  fetchers.add(fetchOnce);

  function Fetched(props: Props) {
    const Component = use(fetchOnce());
    return <Component {...props} />;
  }
  return function OnDemand(props: Props) {
    return (
      <ErrorBoundary FallbackComponent={PanelFailure}>
        <Suspense fallback={meanwhile}>
          <Fetched {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

/** Fetches everything that is shown on demand, so that it opens at once; what fails is left out. */
export async function fetchOnDemand(): Promise<void> {
  await Promise.allSettled([...fetchers].map((fetchOnce) => fetchOnce()));
}
