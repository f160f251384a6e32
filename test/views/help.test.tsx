// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Help } from '../../src/views/help/Help.tsx';
import { fetchAhead, setStage } from './stage.tsx';

beforeAll(fetchAhead);
beforeEach(() => setStage());

describe('the help', () => {
  it('is a dialog that opens and closes as it is told', () => {
    const { rerender } = render(<Help isOpen={false} onClose={() => undefined} />);
    const dialog = document.querySelector('dialog')!;
    expect(dialog.open).toBe(false);
    rerender(<Help isOpen onClose={() => undefined} />);
    expect(dialog.open).toBe(true);
    rerender(<Help isOpen={false} onClose={() => undefined} />);
    expect(dialog.open).toBe(false);
  });

  it('tells when it is closed, by its button or by the browser', () => {
    const onClose = vi.fn();
    render(<Help isOpen onClose={onClose} />);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    document.querySelector('dialog')!.close();
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('credits the work that the page builds on', () => {
    render(<Help isOpen onClose={() => undefined} />);
    const credits = screen.getByRole('region', { name: 'Credits' }).textContent;
    for (const name of ['itmorn', 'Hochreiter', 'Gers', 'Cummins', 'Schraudolph', 'Greff']) {
      expect(credits).toContain(name);
    }
    expect(credits).toContain('Olah');
    expect(credits).toContain('Hung-yi Lee');
  });
});
