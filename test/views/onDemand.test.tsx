// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchOnDemand, onDemand } from '../../src/views/shared/onDemand.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

afterEach(() => vi.restoreAllMocks());

describe('a component on demand', () => {
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

  it('says that it could not be fetched, and is fetched again when asked', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isUp = false;
    const Shown = onDemand(() =>
      isUp ? Promise.resolve(Greeting) : Promise.reject(new Error('gone')),
    );
    await act(async () => {
      render(<Shown name="you" />);
      await Promise.resolve();
    });
    expect(screen.getByRole('alert')).toBeTruthy();
    isUp = true;
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await Promise.resolve();
    });
    expect(screen.getByText('Hello you')).toBeTruthy();
  });
});
