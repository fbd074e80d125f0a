import type { ReactNode } from 'react';
import { CONTENT, SkipLink } from '@/components/skip-link';
import { currentViewer } from '@/lib/auth/guard';
import { visibleText } from '@/lib/console/visible-text';
import { ConsoleHeader } from './console-header';

/**
 * Only the frame: each page, and each query behind it, asks for the session itself. Nothing here is streamed behind a
 * `loading.tsx`: the pages read the shop's own database, their forms work without scripts, and "not found" and the way to
 * the sign-in keep their status.
 */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      {viewer && (
        <>
          <SkipLink />
          <ConsoleHeader
            name={visibleText(viewer.name || viewer.email, 40)}
            email={visibleText(viewer.email, 254)}
            role={viewer.role}
          />
        </>
      )}
      <main id={CONTENT} tabIndex={-1} data-console className="page flex flex-col gap-6 py-6 outline-none">
        {children}
      </main>
    </>
  );
}
