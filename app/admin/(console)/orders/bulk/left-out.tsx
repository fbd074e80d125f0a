import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { BulkPreview } from '@/lib/console/bulk/preview';
import { bulk } from '@/lib/console/messages';

const t = bulk.preview;

/** Chosen orders that cannot be done, each with its reason. */
export function LeftOut({ rows, text }: { rows: BulkPreview['unable']; text: string }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17 font-semibold">{t.leftOut(rows.length)}</h2>
      <p className="text-muted">{text}</p>
      <Table caption={t.leftOut(rows.length)} stacked>
        <TableHead>
          <HeadCell>{t.columns.order}</HeadCell>
          <HeadCell>{t.columns.why}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map(({ id, reference, why }) => (
            <TableRow key={id}>
              <OrderCell id={id} reference={reference} />
              <Cell label={t.columns.why} className="wide">
                {why}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

export function OrderCell({ id, reference }: { id: string; reference: string }) {
  return (
    <Cell label={t.columns.order} className="wide">
      <Link href={`/admin/orders/${id}`} prefetch={false} className="link whitespace-nowrap tabular-nums">
        {reference}
      </Link>
    </Cell>
  );
}
