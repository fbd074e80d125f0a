'use client';

import type { ComponentProps } from 'react';
import { KeptFormNotice } from './form/kept-form-notice';

/** A client component, so that nothing of it travels twice. */
export function DocumentFrame({ children, ...html }: ComponentProps<'html'>) {
  return (
    <html {...html}>
      <body className="min-h-dvh">
        <KeptFormNotice />
        <div className="contents">{children}</div>
      </body>
    </html>
  );
}
