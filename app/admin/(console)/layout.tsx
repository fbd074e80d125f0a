import type { ReactNode } from 'react';
import { currentViewer } from '@/lib/auth/guard';
import { ConsoleHeader } from './console-header';

/** Only the frame: each page, and each query behind it, asks for the session itself. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      {viewer && <ConsoleHeader viewer={viewer} />}
      <main className="page flex flex-col gap-6 py-6">{children}</main>
    </>
  );
}
