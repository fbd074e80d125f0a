import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** A native checkbox with its label beside it. */
export function Checkbox({
  className,
  children,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode }) {
  return (
    <label className={clsx('inline-flex min-h-11 items-center gap-3', className)}>
      <input type="checkbox" className="size-5 shrink-0 accent-primary" {...rest} />
      <span>{children}</span>
    </label>
  );
}
