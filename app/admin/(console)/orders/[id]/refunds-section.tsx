import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { RefundView } from '@/lib/console/gateway-views';
import { When } from '../../when';
import { Section } from './section';

export function RefundsSection({ refunds }: { refunds: RefundView[] }) {
  if (refunds.length === 0) return null;
  return (
    <Section title="Refunds at the gateway" note="Ours, and those that were made in its dashboard.">
      <Table caption="Refunds at the gateway">
        <TableHead>
          <HeadCell>Status</HeadCell>
          <HeadCell figures>Amount</HeadCell>
          <HeadCell>Reference</HeadCell>
          <HeadCell>Gateway id</HeadCell>
        </TableHead>
        <TableBody>
          {refunds.map((refund) => (
            <TableRow key={refund.id}>
              <Cell className="whitespace-nowrap">
                <span className="font-medium">{refund.status}</span>
                <When at={refund.at} className="block text-13 text-muted" />
              </Cell>
              <Cell figures>
                <Money amount={refund.amount} exact />
              </Cell>
              <Cell className="min-w-48 text-13 break-all text-muted">
                {refund.reference ?? 'none of ours'}
              </Cell>
              <Cell className="min-w-48 text-13 break-all text-muted">{refund.id}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
