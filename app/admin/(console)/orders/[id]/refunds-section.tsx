import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { refunds as t } from '@/lib/console/messages';
import type { RefundView } from '@/lib/console/order/gateway-views';
import { When } from '../../when';
import { Section } from './section';

export function RefundsSection({ refunds }: { refunds: RefundView[] }) {
  if (refunds.length === 0) return null;
  return (
    <Section title={t.title} note={t.note}>
      <Table caption={t.title} stacked>
        <TableHead>
          <HeadCell>{t.columns.status}</HeadCell>
          <HeadCell figures>{t.columns.amount}</HeadCell>
          <HeadCell>{t.columns.reference}</HeadCell>
          <HeadCell>{t.columns.gatewayId}</HeadCell>
        </TableHead>
        <TableBody>
          {refunds.map((refund) => (
            <TableRow key={refund.id}>
              <Cell label={t.columns.status} className="lg:whitespace-nowrap">
                <span className="font-medium">{refund.status}</span>
                <When at={refund.at} className="block text-13 text-muted" />
              </Cell>
              <Cell label={t.columns.amount} figures>
                <Money amount={refund.amount} exact />
              </Cell>
              <Cell label={t.columns.reference} className="text-13 break-all text-muted lg:min-w-48">
                {refund.reference ?? t.notOurs}
              </Cell>
              <Cell label={t.columns.gatewayId} className="text-13 break-all text-muted lg:min-w-48">
                {refund.id}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
