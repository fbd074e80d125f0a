/** @jsxImportSource hono/jsx */
/** A table for each thing that the sandbox keeps. */
import type { WebhookList } from '../control/actions';
import { capturedAmount, refundedAmount } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import { rupeesOf } from '../pages/money';
import type { StoredFault } from '../store/faults';
import type { RequestRow } from '../store/requests';
import { type Column, Status, Table, time } from './table';

const ORDER_COLUMNS: readonly Column<ChargeOrder>[] = [
  {
    head: 'Order',
    cell: (order) => <a href={`/?order_id=${encodeURIComponent(order.order_id)}`}>{order.order_id}</a>,
  },
  { head: 'Reference', cell: (order) => order.merchant_order_reference },
  { head: 'Status', cell: (order) => <Status word={order.status} /> },
  { head: 'Amount', number: true, cell: (order) => rupeesOf(order.order_amount.value) },
  { head: 'Captured', number: true, cell: (order) => rupeesOf(capturedAmount(order)) },
  { head: 'Refunded', number: true, cell: (order) => rupeesOf(refundedAmount(order)) },
  { head: 'Tries left', number: true, cell: (order) => String(order.payment_retries_remaining) },
  { head: 'Created', cell: (order) => time(order.created_at) },
];

export function OrderTable({ orders }: { orders: readonly ChargeOrder[] }) {
  return (
    <Table
      title="Orders"
      empty="No order yet. The shop makes one with Generate Checkout Link."
      rows={orders}
      keyOf={(order) => order.order_id}
      columns={ORDER_COLUMNS}
    />
  );
}

const REQUEST_COLUMNS: readonly Column<RequestRow>[] = [
  { head: '#', cell: (request) => String(request.seq) },
  { head: 'At', cell: (request) => time(request.at) },
  { head: 'Call', cell: (request) => `${request.method} ${request.endpoint}` },
  { head: 'Path', cell: (request) => <code>{request.path}</code> },
  {
    head: 'Came to',
    cell: (request) => <Status word={`${request.status || 'cut'} ${request.code ?? ''}`.trim()} />,
  },
  { head: 'Fault', cell: (request) => request.fault ?? '' },
  {
    head: 'Both sides',
    cell: (request) => (
      <details>
        <summary>Show</summary>
        <pre>{JSON.stringify({ asked: request.body, answered: request.answer }, null, 2)}</pre>
      </details>
    ),
  },
];

export function RequestTable({ requests }: { requests: readonly RequestRow[] }) {
  return (
    <Table
      title="Requests"
      empty="Nobody has called yet."
      rows={requests}
      keyOf={(request) => String(request.seq)}
      columns={REQUEST_COLUMNS}
    />
  );
}

const WEBHOOK_COLUMNS: readonly Column<WebhookList['webhooks'][number]>[] = [
  { head: 'Event', cell: (webhook) => webhook.event_type },
  { head: 'Order', cell: (webhook) => webhook.order_id },
  { head: 'State', cell: (webhook) => <Status word={webhook.state} /> },
  {
    head: 'Attempts',
    cell: ({ attempts }) => attempts.map(({ status, error }) => status ?? error).join(', ') || 'none',
  },
  { head: 'Fault', cell: (webhook) => webhook.fault ?? '' },
  { head: 'Created', cell: (webhook) => time(webhook.created_at) },
  { head: 'Id', cell: (webhook) => <code>{webhook.id}</code> },
];

export function WebhookTable({ list }: { list: WebhookList }) {
  return (
    <Table
      title="Webhooks"
      empty="No event yet."
      rows={list.webhooks.toReversed()}
      keyOf={(webhook) => webhook.id}
      columns={WEBHOOK_COLUMNS}
    />
  );
}

const FAULT_COLUMNS: readonly Column<StoredFault>[] = [
  { head: '#', cell: ({ id }) => String(id) },
  { head: 'Where', cell: ({ rule }) => rule.endpoint },
  { head: 'What', cell: ({ rule }) => rule.fault },
  { head: 'Fired', cell: ({ fired, rule }) => `${fired} of ${rule.times ?? 'any number'}` },
  { head: 'Asked', cell: ({ drawn }) => String(drawn) },
  { head: 'Rule', cell: ({ rule }) => <code>{JSON.stringify(rule)}</code> },
];

export function FaultTable({ faults }: { faults: readonly StoredFault[] }) {
  return (
    <Table
      title="Faults"
      empty="Nothing is broken on purpose. POST /_sandbox/faults breaks something."
      rows={faults}
      keyOf={({ id }) => String(id)}
      columns={FAULT_COLUMNS}
    />
  );
}
