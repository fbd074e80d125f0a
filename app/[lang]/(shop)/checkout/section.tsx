import type { ReactNode } from 'react';

/** A part of the form, under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = `section-${title.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 border-t border-line pt-6 first:border-0 first:pt-0"
    >
      <h2 id={id} className="text-21">
        {title}
      </h2>
      <div className="contents">{children}</div>
    </section>
  );
}
