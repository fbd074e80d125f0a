import type { ReactNode } from 'react';
import { shop } from '@/shop/config';

/** The frame of the pages that need no session: signing in, and setting a password. */
export function DoorPage({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-12">
      <div>
        <p className="font-display text-28 font-semibold text-primary">{shop.name}</p>
        <h1 className="mt-1 text-21">{heading}</h1>
      </div>
      <div className="contents">{children}</div>
    </main>
  );
}
