import clsx from 'clsx';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

interface TableProps {
  /** Names the table for those who do not see it. */
  caption: string;
  className?: string;
  children: ReactElement | ReactElement[];
}

/** Scrolls sideways inside itself on a narrow screen, reachable by keyboard. */
export function Table({ caption, className, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={clsx('card overflow-x-auto', className)} aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-line text-13 text-muted">
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="divide-y divide-line">{children}</tbody>;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={clsx('hover:bg-paper', className)} {...rest} />;
}

interface CellProps {
  /** Right-aligned tabular figures: money and counts. */
  figures?: boolean;
}

export function HeadCell({ figures, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={clsx('px-4 py-2.5 font-medium whitespace-nowrap', figures && 'text-right', className)}
      {...rest}
    />
  );
}

export function Cell({ figures, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={clsx(
        'px-4 py-3 align-top',
        figures && 'text-right whitespace-nowrap tabular-nums',
        className,
      )}
      {...rest}
    />
  );
}
