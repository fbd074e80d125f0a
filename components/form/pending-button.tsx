import clsx from 'clsx';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../ui/button';

interface PendingButtonProps extends Omit<ButtonProps, 'type'> {
  /** The form's action runs. */
  pending: boolean;
  /** What the button says then. */
  busy?: ReactNode;
  icon?: LucideIcon;
}

/**
 * Sends its form. While the action runs it stays focusable but takes no second press: a disabled button would drop the
 * focus of somebody on a keyboard.
 */
export function PendingButton({
  pending,
  busy,
  icon,
  size,
  className,
  onClick,
  children,
  ...rest
}: PendingButtonProps) {
  const Icon = pending ? LoaderCircle : icon;
  return (
    <Button
      {...rest}
      type="submit"
      {...(size && { size })}
      aria-disabled={pending || undefined}
      className={clsx('aria-disabled:opacity-60', className)}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {Icon && (
        <Icon
          aria-hidden
          className={clsx(size === 'large' ? 'size-5' : 'size-4', pending && 'animate-spin')}
        />
      )}
      <span className="contents">{pending ? (busy ?? children) : children}</span>
    </Button>
  );
}
