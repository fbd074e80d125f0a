import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** The browser's own select in the shop's dress: it works without scripts and with every screen reader. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={clsx('select', className)}>
      <select className="control" {...rest}>
        {children}
      </select>
    </span>
  );
}
