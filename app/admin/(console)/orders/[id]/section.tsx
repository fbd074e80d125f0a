import type { ReactNode } from 'react';

/** A part of the order page with its heading. */
export function Section({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17">{title}</h2>
      {note && <p className="max-w-prose text-13 text-muted">{note}</p>}
      <div className="contents">{children}</div>
    </section>
  );
}
