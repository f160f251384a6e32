import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './controls.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string;
}

/** A button with a drawing instead of words. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
