'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** Put one on a page or layout that calls `toast`; the shop's catalogue has none, to keep its scripts small. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      icons={{
        success: <CircleCheck aria-hidden className="size-5 text-primary" />,
        error: <CircleAlert aria-hidden className="size-5 text-harm" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'card flex w-full items-center gap-3 p-4 text-15 text-ink shadow-float',
          title: 'font-medium',
          description: 'text-13 text-muted',
        },
      }}
    />
  );
}
