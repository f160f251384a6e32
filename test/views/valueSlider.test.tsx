// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ValueSlider } from '../../src/views/experiments/ValueSlider.tsx';

it('gives the browser each hundredth as it stands there, so that none is taken for another', () => {
  const { rerender } = render(<div />);
  for (let hundredths = 0; hundredths <= 100; hundredths++) {
    const value = hundredths / 100;
    rerender(
      <ValueSlider
        label="all"
        value={value}
        least={0}
        most={1}
        said=""
        onChange={() => undefined}
      />,
    );
    expect(screen.getByRole('slider').getAttribute('value')).toBe(String(value));
  }
});
