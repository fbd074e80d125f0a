import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { InvoiceView } from '@/lib/console/invoices/invoice-list';
import { invoices as t } from '@/lib/console/messages';
import type { Paise } from '@/lib/money';
import { invoice } from '@/shop/messages';
import { When } from '../when';

/** Newest first. */
export function InvoiceTable({ rows }: { rows: readonly InvoiceView[] }) {
  return (
    <Table caption={t.title} stacked className="text-13 [&_td]:py-0.5">
      <TableHead>
        <HeadCell>{t.columns.document}</HeadCell>
        <HeadCell>{t.columns.order}</HeadCell>
        <HeadCell>{t.columns.buyer}</HeadCell>
        <HeadCell figures>{t.columns.taxable}</HeadCell>
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
      <Cell label={t.columns.document}>
        <Link href={`/admin/invoices/${row.id}`} prefetch={false} className="link font-medium">
          {row.title}
        </Link>
        <When at={row.issuedAt} className="block text-13 whitespace-nowrap text-muted" />
      </Cell>
      <Cell label={t.columns.order} className="wide">
        <Link
          href={`/admin/orders/${row.orderId}`}
          prefetch={false}
          className="link whitespace-nowrap tabular-nums"
        >
          {row.reference}
        </Link>
      </Cell>
      <Cell label={t.columns.buyer} className="wrap-anywhere">
        <span className="block">{row.buyer}</span>
        {row.gstin && <span className="block text-13 text-muted">{invoice.gstin(row.gstin)}</span>}
      </Cell>
      <Cell label={t.columns.taxable} figures>
        <Amount of={row.taxable} lowers={row.lowers} />
      </Cell>
      <Cell label={t.columns.total} figures>
        <Amount of={row.total} lowers={row.lowers} />
      </Cell>
      <Cell label={t.columns.file}>
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
