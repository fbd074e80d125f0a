import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { EarlierOrderView } from '@/lib/console/gateway-views';
import { Section } from './section';

/** Nothing but for an order that the gateway would not tell the page of. */
export function EarlierOrdersSection({ earlier }: { earlier: EarlierOrderView[] }) {
  if (earlier.length === 0) return null;
  return (
    <Section
      title="Other orders at the gateway"
      note="No answer came when an order was created, and the gateway refused to repeat it, so another one was asked for. These do not count now. They are fetched with this order, so that a payment on one of them is found."
    >
      <Table caption="Other orders at the gateway">
        <TableHead>
          <HeadCell>Status</HeadCell>
          <HeadCell figures>Paid</HeadCell>
          <HeadCell>Reference</HeadCell>
          <HeadCell>Gateway id</HeadCell>
        </TableHead>
        <TableBody>
          {earlier.map(({ reference, gatewayId, status, paid, watched }) => (
            <TableRow key={reference}>
              <Cell className="whitespace-nowrap">
                <span className="font-medium">{status ?? 'Not fetched yet'}</span>
                <span className="block text-13 text-muted">
                  {watched ? 'fetched with this order' : 'closed, not fetched any more'}
                </span>
              </Cell>
              <Cell figures>
                <Money amount={paid} exact />
              </Cell>
              <Cell className="min-w-48 text-13 break-all text-muted">{reference}</Cell>
              <Cell className="min-w-48 text-13 break-all text-muted">{gatewayId ?? 'not known'}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
