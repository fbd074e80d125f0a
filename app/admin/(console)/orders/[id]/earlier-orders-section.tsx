import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { earlierOrders as t } from '@/lib/console/messages';
import type { EarlierOrderView } from '@/lib/console/order/gateway-views';
import { Section } from './section';

/** Orders that were created at the gateway for this order and do not count. Most orders have none. */
export function EarlierOrdersSection({ earlier }: { earlier: EarlierOrderView[] }) {
  if (earlier.length === 0) return null;
  return (
    <Section title={t.title} note={t.note}>
      <Table caption={t.title} stacked>
        <TableHead>
          <HeadCell>{t.columns.status}</HeadCell>
          <HeadCell figures>{t.columns.paid}</HeadCell>
          <HeadCell>{t.columns.reference}</HeadCell>
          <HeadCell>{t.columns.gatewayId}</HeadCell>
        </TableHead>
        <TableBody>
          {earlier.map(({ reference, gatewayId, status, paid, watched }) => (
            <TableRow key={reference}>
              <Cell label={t.columns.status} className="lg:whitespace-nowrap">
                <span className="font-medium">{status ?? t.notFetched}</span>
                <span className="block text-13 text-muted">{watched ? t.watched : t.closed}</span>
              </Cell>
              <Cell label={t.columns.paid} figures>
                <Money amount={paid} exact />
              </Cell>
              <Cell label={t.columns.reference} className="text-13 break-all text-muted lg:min-w-48">
                {reference}
              </Cell>
              <Cell label={t.columns.gatewayId} className="text-13 break-all text-muted lg:min-w-48">
                {gatewayId ?? t.unknownId}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
