import clsx from 'clsx';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

interface TableProps {
  /** Names the table for those who do not see it. */
  caption: string;
  /**
   * On a phone and a tablet each row becomes a block of all its cells: give each {@link Cell} its `label`. Without it the table
   * scrolls sideways.
   */
  stacked?: boolean;
  className?: string;
  children: ReactElement | ReactElement[];
}

/** Where it is too wide it scrolls inside itself, reachable by keyboard. Its looks: table.css. */
export function Table({ caption, stacked, className, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={clsx('card overflow-x-auto', className)} aria-label={caption} tabIndex={0}>
      <table className={clsx('rows', stacked && 'rows-stacked')}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

export function TableRow(props: ComponentProps<'tr'>) {
  return <tr {...props} />;
}

interface CellProps {
  /** Right-aligned tabular figures: money and counts. */
  figures?: boolean;
}

export function HeadCell({ figures, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return <th scope="col" className={classOf(figures, className)} {...rest} />;
}

/**
 * @param props.label the name of its column, shown above it where rows are stacked. There the class `wide` gives a cell the room
 * of two, on a phone the whole row.
 */
export function Cell({
  figures,
  className,
  label,
  ...rest
}: ComponentProps<'td'> & CellProps & { label?: string | undefined }) {
  return <td className={classOf(figures, className)} data-label={label} {...rest} />;
}

const classOf = (figures: boolean | undefined, className: string | undefined) =>
  clsx(figures && 'figures', className) || undefined;
