'use client';

import type { ComponentProps, ReactNode } from 'react';
import { ShopFooter } from './shop-footer';
import { ShopHeader } from './shop-header';
import { CONTENT, SkipLink } from './skip-link';

type ShopFrameProps = ComponentProps<typeof ShopFooter> & { children: ReactNode };

/** A client component, so that nothing of it travels twice. */
export function ShopFrame({ children, ...links }: ShopFrameProps) {
  return (
    <div data-shop className="flex min-h-dvh flex-col">
      <SkipLink />
      <ShopHeader categories={links.categories} />
      <div id={CONTENT} tabIndex={-1} className="flex-1 outline-none">
        {children}
      </div>
      <ShopFooter {...links} />
    </div>
  );
}
