import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './controls.css';

interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'children' | 'aria-label' | 'disabled'
> {
  readonly icon: IconName;
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string;
  /** There is nothing to do now: a press does nothing, but the focus stays. */
  readonly unavailable?: boolean;
}

/** A button with a drawing instead of words. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, className = '', unavailable = false, onClick, ...rest } = props;
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
