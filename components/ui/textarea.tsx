import clsx from 'clsx';
import type { ComponentProps } from 'react';

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={clsx('control h-auto py-2', className)} {...rest} />;
}
