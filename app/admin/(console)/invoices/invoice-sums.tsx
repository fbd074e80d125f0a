import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { Sums } from '@/lib/console/invoices/sums';
import { invoices as t } from '@/lib/console/messages';
import { formatINRExact, paise } from '@/lib/money';

export function InvoiceSums({ sums }: { sums: readonly Sums[] }) {
  const names = t.sumColumns;
  return (
    <Table caption={t.sums} stacked>
      <TableHead>
        <HeadCell>{names.kind}</HeadCell>
        <HeadCell figures>{names.count}</HeadCell>
        <HeadCell figures>{names.taxable}</HeadCell>
        <HeadCell figures>{names.cgst}</HeadCell>
        <HeadCell figures>{names.sgst}</HeadCell>
        <HeadCell figures>{names.igst}</HeadCell>
        <HeadCell figures>{names.total}</HeadCell>
      </TableHead>
      <TableBody>
        {sums.map((row) => (
          <TableRow key={row.title}>
            <Cell label={names.kind} className="font-medium">
              {row.title}
            </Cell>
            <Cell label={names.count} figures>
              {row.count}
            </Cell>
            <Cell label={names.taxable} figures>
              {signed(row.taxablePaise)}
            </Cell>
            <Cell label={names.cgst} figures>
              {signed(row.cgstPaise)}
            </Cell>
            <Cell label={names.sgst} figures>
              {signed(row.sgstPaise)}
            </Cell>
            <Cell label={names.igst} figures>
              {signed(row.igstPaise)}
            </Cell>
            <Cell label={names.total} figures>
              {signed(row.totalPaise)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function signed(amount: number): string {
  return `${amount < 0 ? '−' : ''}${formatINRExact(paise(Math.abs(amount)))}`;
}
