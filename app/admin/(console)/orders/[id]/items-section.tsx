import './items-section.css';
import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { packingSlip, items as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { add, formatINRExact, type Paise, subtract } from '@/lib/money';
import { Section } from './section';

export function ItemsSection({ order }: { order: OrderDetail }) {
  return (
    <Section
      title={t.title}
      note={
        <Link href={`/admin/orders/${order.id}/slip`} prefetch={false} className="link py-3 print:hidden">
          {packingSlip.title}
        </Link>
      }
    >
      <Table caption={t.title} className="order-items">
        <TableHead>
          <HeadCell>{t.columns.item}</HeadCell>
          <HeadCell figures className="max-sm:hidden">
            {t.columns.price}
          </HeadCell>
          <HeadCell figures>{t.columns.quantity}</HeadCell>
          <HeadCell figures>{t.columns.sum}</HeadCell>
        </TableHead>
        <TableBody>
          {order.items.map((item) => (
            <TableRow key={item.position}>
              <Cell>
                <span className="font-medium">{item.name}</span>
                <span className="block text-13 text-muted">
                  {[item.options, item.sku].filter(Boolean).join(' · ')}
                </span>
                {item.restocked > 0 && (
                  <span className="block text-13 text-muted">{t.restocked(item.restocked)}</span>
                )}
              </Cell>
              <Cell figures className="max-sm:hidden">
                <Money amount={item.unitPrice} exact />
              </Cell>
              <Cell figures>
                <span>{item.quantity}</span>{' '}
                <span className="text-13 text-muted sm:hidden">{t.each(formatINRExact(item.unitPrice))}</span>
              </Cell>
              <Cell figures>
                <Money amount={item.total} exact />
              </Cell>
            </TableRow>
          ))}
          <SumRow label={t.goods} amount={order.subtotal} />
          <SumRow label={t.delivery} amount={order.shipping} />
          {order.coupon && <SumRow label={t.coupon(order.coupon.code)} amount={order.coupon.off} off />}
          <SumRow label={t.total} amount={order.money.total} strong />
          {order.discount > 0 && <SumRow label={t.discount} amount={order.discount} />}
          {order.fee > 0 && <SumRow label={t.fee} amount={order.fee} />}
          {(order.discount > 0 || order.fee > 0) && (
            <SumRow
              label={t.toPay}
              amount={add(subtract(order.money.total, order.discount), order.fee)}
              strong
            />
          )}
        </TableBody>
      </Table>
    </Section>
  );
}

interface SumRowProps {
  label: string;
  amount: Paise;
  strong?: boolean;
  /** It is taken off. */
  off?: boolean;
}

function SumRow({ label, amount, strong, off }: SumRowProps) {
  return (
    <tr className={strong ? 'font-semibold' : 'text-muted'}>
      <td className="max-sm:hidden" />
      <th scope="row" colSpan={2} className="px-4 py-2 text-right font-[inherit]">
        {label}
      </th>
      <Cell figures className="py-2">
        <span>{off && '−'}</span>
        <Money amount={amount} exact />
      </Cell>
    </tr>
  );
}
