// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adornment, fetchOnDemand, onDemand } from '../../src/views/shared/onDemand.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

/** Does something and waits until what it fetches is there or is not. */
async function settled(action: () => unknown): Promise<void> {
  // What is done is drawn at the end of the first act, what follows from it at that of the second.
  await act(async () => Promise.resolve(action()));
  await act(() => setTimeout(20));
}

afterEach(() => vi.restoreAllMocks());

describe('a component on demand', () => {
  it('of the first screen is fetched before it is shown, and again when that failed', async () => {
    const load = vi
      .fn(() => Promise.resolve(Greeting))
      .mockImplementationOnce(() => Promise.reject(new Error('offline')));
    const Shown = onDemand(load, null, 'atOnce');
    expect(load).toHaveBeenCalledOnce();
    await settled(() => undefined);
    await settled(() => render(<Shown name="you" />));
    expect(screen.getByText('Hello you')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is fetched once, when it is first shown, with something in its place meanwhile', async () => {
    let arrive: (component: typeof Greeting) => void = () => undefined;
    const load = vi.fn(
      () =>
        new Promise<typeof Greeting>((resolve) => {
          arrive = resolve;
        }),
    );
    const Shown = onDemand(load, <p>wait</p>);
    expect(load).not.toHaveBeenCalled();
    const { rerender } = await act(async () => Promise.resolve(render(<Shown name="you" />)));
    expect(screen.getByText('wait')).toBeTruthy();
    await act(async () => {
      arrive(Greeting);
      await Promise.resolve();
    });
    expect(screen.getByText('Hello you')).toBeTruthy();
    rerender(<Shown key="another" name="world" />);
    expect(screen.getByText('Hello world')).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
  });

  it('is shown at once when it was fetched ahead', async () => {
    const Shown = onDemand(() => Promise.resolve(Greeting), <p>wait</p>);
    await fetchOnDemand();
    render(<Shown name="you" />);
    expect(screen.getByText('Hello you')).toBeTruthy();
    expect(screen.queryByText('wait')).toBeNull();
  });

  it('says that it could not be fetched, and is fetched again only when asked', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isUp = false;
    const load = vi.fn(async () => {
      await setTimeout(5);
      if (!isUp) throw new Error('gone');
      return Greeting;
    });
    const Shown = onDemand(load, <p>wait</p>);
    await settled(() => render(<Shown name="you" />));
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
    isUp = true;
    await settled(() => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(screen.getByText('Hello you')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is fetched when shown though fetching it ahead failed', async () => {
    let isUp = false;
    const Shown = onDemand(async () => {
      await setTimeout(1);
      if (!isUp) throw new Error('gone');
      return Greeting;
    });
    await fetchOnDemand();
    isUp = true;
    await settled(() => render(<Shown name="you" />));
    expect(screen.getByText('Hello you')).toBeTruthy();
  });

  it('is silently left out where it only adorns what can do without it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const load = vi.fn(async (): Promise<typeof Greeting> => {
      await setTimeout(1);
      throw new Error('gone');
    });
    const Shown = adornment(load);
    await settled(() =>
      render(
        <svg>
          <Shown name="you" />
        </svg>,
      ),
    );
    expect(load).toHaveBeenCalledOnce();
    expect(document.querySelector('svg')?.childElementCount).toBe(0);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
