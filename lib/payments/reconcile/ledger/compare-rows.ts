/** Payments and refunds, one by one, field by field. Pure. */
import type { PaymentRow, RefundRow } from '@/db/queries/gateway-records';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { paymentRows, refundRows } from '../../sync/rules/gateway-rows';
import { amountFinding, type Finding, type HeldRecords, textFinding } from './difference';

const PAYMENT_AMOUNTS = { amountPaise: 'amount', capturedPaise: 'captured', feePaise: 'fee' } as const;
const PAYMENT_TEXTS = {
  status: 'status',
  method: 'method',
  paidValue: 'charged',
  paidCurrency: 'charged currency',
  conversionRate: 'conversion rate',
  rrn: 'RRN',
  approvalCode: 'approval code',
  errorCode: 'error code',
} as const;
const REFUND_AMOUNTS = { amountPaise: 'amount' } as const;
const REFUND_TEXTS = { status: 'status', reference: 'reference' } as const;

export function comparePayments(held: HeldRecords, shown: GatewayOrder, now: number): Finding[] {
  const expected = paymentRows(held.order.id, shown, now);
  return compareRows<PaymentRow>('payment', held.payments, expected, PAYMENT_AMOUNTS, PAYMENT_TEXTS);
}

export function compareRefunds(held: HeldRecords, shown: GatewayOrder, now: number): Finding[] {
  const expected = refundRows(held.order.id, shown, now);
  return compareRows<RefundRow>('refund', held.refunds, expected, REFUND_AMOUNTS, REFUND_TEXTS);
}

interface Row {
  readonly id: string;
  readonly status: string;
  readonly amountPaise: number;
}

/** A sync writes what the gateway lists; what it does not list stays until a person takes it away. */
function compareRows<T extends Row>(
  kind: string,
  ours: readonly T[],
  theirs: readonly T[],
  amounts: { readonly [K in keyof T]?: string },
  texts: { readonly [K in keyof T]?: string },
): Finding[] {
  const held = new Map(ours.map((row) => [row.id, row]));
  const listed = new Set(theirs.map(({ id }) => id));
  const found = theirs.flatMap((row): Finding[] => {
    const mine = held.get(row.id);
    const name = `${kind} ${row.id}`;
    if (!mine) return [missing(name, row)];
    return [
      ...fieldsOf<T>(amounts).flatMap(([key, label]) =>
        amountFinding(`${name} ${label}`, Number(mine[key]), Number(row[key]), 'sync'),
      ),
      ...fieldsOf<T>(texts).flatMap(([key, label]) =>
        textFinding(`${name} ${label}`, String(mine[key] ?? 'none'), String(row[key] ?? 'none'), 'sync'),
      ),
    ];
  });
  return [...found, ...ours.filter(({ id }) => !listed.has(id)).map((row) => extra(kind, row))];
}

function fieldsOf<T>(labels: { readonly [K in keyof T]?: string }): [keyof T, string][] {
  return Object.entries(labels) as [keyof T, string][];
}

function missing(field: string, { status, amountPaise }: Row): Finding {
  return { field, ours: 'none', theirs: `${status} ${amountPaise}`, paise: amountPaise, remedy: 'sync' };
}

function extra(kind: string, { id, status, amountPaise }: Row): Finding {
  return {
    field: `${kind} ${id}`,
    ours: `${status} ${amountPaise}`,
    theirs: 'none',
    paise: -amountPaise,
    remedy: 'extra',
  };
}
