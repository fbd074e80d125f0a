/** @jsxImportSource hono/jsx */
/** The orders that were made last. */
import { capturedAmount, refundedAmount } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import { rupeesOf } from '../pages/money';
import { type Column, Status, Table, time } from './table';

const COLUMNS: readonly Column<ChargeOrder>[] = [
  {
    head: 'Reference',
    cell: (order) => <a href={`/inspector/orders/${order.order_id}`}>{order.merchant_order_reference}</a>,
  },
  { head: 'Status', cell: (order) => <Status word={order.status} /> },
  { head: 'Amount', number: true, cell: (order) => rupeesOf(order.order_amount.value) },
  { head: 'Captured', number: true, cell: (order) => rupeesOf(capturedAmount(order)) },
  { head: 'Refunded', number: true, cell: (order) => rupeesOf(refundedAmount(order)) },
  { head: 'Tries left', number: true, cell: (order) => String(order.payment_retries_remaining) },
  { head: 'Order', cell: (order) => <code>{order.order_id}</code> },
  { head: 'Created', cell: (order) => time(order.created_at) },
];

export function OrderTable({ orders }: { orders: readonly ChargeOrder[] }) {
  return (
    <Table
      title="Orders"
      empty="No order yet. The shop makes one with Generate Checkout Link."
      rows={orders}
      keyOf={(order) => order.order_id}
      columns={COLUMNS}
    />
  );
}
