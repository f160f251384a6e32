import { Suspense, use, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { PanelFailure } from './PanelFailure.tsx';
import { ready } from './ready.ts';

/** Starts the fetching of everything that is shown on demand; forgets what failed. */
const fetchersAhead = new Set<() => Promise<unknown>>();

/** Has something else fetched too while nobody waits for it yet; returns what fetches it. */
export function fetchAhead<Value>(load: () => Promise<Value>): () => Promise<Value> {
  fetchersAhead.add(load);
  return load;
}

/**
 * A component that is fetched when it is first shown; until it is there, `meanwhile` stands in its
 * place. Once there it is shown at once, without the moment of waiting that `lazy` always has.
 * What cannot be fetched says so in its own place, and can be tried again.
 * @param when `atOnce` for what belongs to the first screen: it is fetched beside the networks,
 *   without which nothing can be shown anyway.
 * @param Failure what stands in its place if it fails.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
  when: 'atOnce' | 'onceShown' = 'onceShown',
  Failure: ComponentType<FallbackProps> = PanelFailure,
): (props: Props) => ReactNode {
  let fetched: Promise<ComponentType<Props>> | undefined;
  // What failed stays so until someone asks again: a component that waits asks at every attempt.
  const forget = (): void => {
    fetched = undefined;
  };
  const fetchOnce = (): Promise<ComponentType<Props>> => {
    if (fetched !== undefined) return fetched;
    const fetching = load();
    fetched = fetching;
    fetching.then(
      (component) => {
        fetched = ready(component);
      },
      () => undefined,
    );
    return fetching;
  };
  const fetchForLater = (): Promise<unknown> => fetchOnce().catch(forget);
  fetchersAhead.add(fetchForLater);
  if (when === 'atOnce') void fetchForLater();

  function Fetched(props: Props) {
    const Component = use(fetchOnce());
    return <Component {...props} />;
  }
  return function OnDemand(props: Props) {
    return (
      <ErrorBoundary FallbackComponent={Failure} onReset={forget}>
        <Suspense fallback={meanwhile}>
          <Fetched {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

/**
 * The same for what draws nothing that is missed, or draws inside a picture, where a message would
 * not be seen: if it fails it is left out.
 */
export function adornment<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  return onDemand(load, null, 'onceShown', () => null);
}

/** Fetches everything that is shown on demand, so that it opens at once; what fails is left out. */
export async function fetchOnDemand(): Promise<void> {
  await Promise.allSettled([...fetchersAhead].map((start) => start()));
}
