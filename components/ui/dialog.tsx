'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export const Dialog = Radix.Root;
/** Use with `asChild` around the button that leaves without doing anything. */
export const DialogClose = Radix.Close;

interface DialogContentProps {
  title: ReactNode;
  description?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** What floats: named by its title, closed by Escape, focus kept inside and given back. */
export function DialogContent({ title, description, className, children }: DialogContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(18_23_20/55%)]" />
      <Radix.Content
        // Radix warns when nothing describes the dialog; `undefined` says that none is meant to.
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={clsx(
          'fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] -translate-1/2 animate-appear overflow-y-auto',
          // What has the focus is never below the row of buttons.
          'scroll-pb-24 card p-6 shadow-float',
          className,
        )}
      >
        <div className="flex items-start justify-between gap-4">
          <Radix.Title className="text-21">{title}</Radix.Title>
          <Radix.Close className="-m-2 p-2 text-muted hover:text-ink" aria-label="Close">
            <X aria-hidden className="size-5" />
          </Radix.Close>
        </div>
        {description && <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>}
        <div className="mt-4">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}

/** The row of buttons at a dialog's end; the way out comes first. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
