import clsx from 'clsx';
import type { PrintedDocument } from '@/lib/invoices/document';
import { invoice as t } from '@/shop/messages';

/**
 * An invoice, a bill of supply or a credit note. On a phone each row of its table stands as a block; printed, it is all that is
 * printed of the page (app/globals.css).
 */
export function InvoicePaper({ document }: { document: PrintedDocument }) {
  return (
    <article data-paper className="card flex flex-col gap-6 p-4 sm:p-8">
      <h1 className="text-28">{document.title}</h1>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {document.facts.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-13 text-muted">{label}</dt>
            <dd className="max-sm:mb-2 wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6 sm:grid-cols-3 print:grid-cols-3">
        {document.parties.map(({ title, lines }) => (
          <section key={title} className="min-w-0 wrap-anywhere">
            <h2 className="mb-1 font-sans text-13 font-semibold text-muted">{title}</h2>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be alike
              <p key={index}>{line}</p>
            ))}
          </section>
        ))}
      </div>
      <Lines document={document} />
      <div className="flex break-inside-avoid flex-col gap-1">
        <p className="text-17 font-semibold">
          <span>{t.total}</span>: <span className="tabular-nums">{document.total}</span>
        </p>
        <p>
          <span>{t.inWords}</span>: <span>{document.totalInWords}</span>
        </p>
        {document.remark && <p className="font-medium">{document.remark}</p>}
      </div>
      <div className="flex break-inside-avoid flex-col items-end text-right">
        <p>{t.signatory(document.seller)}</p>
        <p className="font-semibold">{document.signatory}</p>
        <p className="text-13 text-muted">{t.signed}</p>
      </div>
    </article>
  );
}

function Lines({ document: { columns, rows, sums } }: { document: PrintedDocument }) {
  const label = sums.findIndex((sum) => sum !== '') - 1;
  return (
    <div>
      <p className="text-right text-13 text-muted">{t.inRupees}</p>
      <table className="w-full border-collapse text-left text-13 not-print:max-lg:block">
        <caption className="sr-only">{t.items}</caption>
        <thead className="border-y border-line not-print:max-lg:hidden">
          <tr>
            {columns.map(({ name, figures }) => (
              <th
                key={name}
                scope="col"
                className={clsx(CELL, 'align-bottom font-semibold', figures && 'text-right')}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="not-print:max-lg:block">
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never change
            <Row key={row} columns={columns} cells={cells} />
          ))}
          <Row
            columns={columns}
            cells={sums.map((sum, at) => (at === label ? t.total : sum))}
            label={label}
          />
        </tbody>
      </table>
    </div>
  );
}

const CELL = 'px-1.5 py-1.5 first:pl-0 last:pr-0';

function Row({
  columns,
  cells,
  label,
}: {
  columns: PrintedDocument['columns'];
  cells: readonly string[];
  /** Of the row of sums: where it has its name. */
  label?: number;
}) {
  const sum = label !== undefined;
  return (
    <tr
      className={clsx(
        'break-inside-avoid border-b border-line not-print:max-lg:block not-print:max-lg:py-3',
        sum && 'font-semibold',
      )}
    >
      {columns.map(({ name, figures, wraps }, at) => (
        <td
          key={name}
          className={clsx(
            CELL,
            'align-top not-print:max-lg:flex not-print:max-lg:flex-wrap not-print:max-lg:justify-between not-print:max-lg:gap-4 not-print:max-lg:px-0 not-print:max-lg:py-0.5',
            figures && 'text-right tabular-nums',
            wraps ? 'wrap-anywhere' : 'whitespace-pre',
            cells[at] === '' && 'not-print:max-lg:hidden',
          )}
        >
          {/* The word "Total" names its row. */}
          <span className="text-muted lg:hidden print:hidden">{at === label ? '' : name}</span>
          <span>{cells[at]}</span>
        </td>
      ))}
    </tr>
  );
}
