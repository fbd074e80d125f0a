import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { InvoiceView } from '@/lib/console/invoices/invoice-list';
import { invoices as t } from '@/lib/console/messages';
import type { Paise } from '@/lib/money';
import { invoice } from '@/shop/messages';
import { When } from '../when';

/** Newest first. On a phone the order and the buyer stand below the document. */
export function InvoiceTable({ rows }: { rows: readonly InvoiceView[] }) {
  return (
    <Table caption={t.title}>
      <TableHead>
        <HeadCell>{t.columns.document}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.order}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.buyer}</HeadCell>
        <HeadCell figures className="max-md:hidden">
          {t.columns.taxable}
        </HeadCell>
        <HeadCell figures>{t.columns.total}</HeadCell>
        <HeadCell>{t.columns.file}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <InvoiceRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function InvoiceRow({ row }: { row: InvoiceView }) {
  return (
    <TableRow>
      <Cell className="max-md:px-3">
        <Link href={`/admin/invoices/${row.id}`} prefetch={false} className="link font-medium">
          {row.title}
        </Link>
        <When at={row.issuedAt} className="block text-13 whitespace-nowrap text-muted" />
        <OrderLink row={row} className="text-13 md:hidden" />
        <span className="block max-w-40 truncate text-13 md:hidden">{row.buyer}</span>
      </Cell>
      <Cell className="max-md:hidden">
        <OrderLink row={row} />
      </Cell>
      <Cell className="max-w-60 max-md:hidden">
        <span className="block truncate">{row.buyer}</span>
        {row.gstin && <span className="block text-13 text-muted">{invoice.gstin(row.gstin)}</span>}
      </Cell>
      <Cell figures className="max-md:hidden">
        <Amount of={row.taxable} lowers={row.lowers} />
      </Cell>
      <Cell figures className="max-md:px-3">
        <Amount of={row.total} lowers={row.lowers} />
      </Cell>
      <Cell className="max-md:px-3">
        <a href={`/admin/invoices/${row.id}/pdf`} className="link" aria-label={t.pdfOf(row.number)}>
          {t.pdf}
        </a>
      </Cell>
    </TableRow>
  );
}

/** Of a credit note below zero. */
function Amount({ of, lowers }: { of: Paise; lowers: boolean }) {
  return (
    <>
      <span>{lowers && '−'}</span>
      <Money amount={of} exact />
    </>
  );
}

function OrderLink({ row, className = '' }: { row: InvoiceView; className?: string }) {
  return (
    <Link
      href={`/admin/orders/${row.orderId}`}
      prefetch={false}
      className={`link whitespace-nowrap tabular-nums ${className}`}
    >
      {row.reference}
    </Link>
  );
}
