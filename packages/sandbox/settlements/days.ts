/**
 * What goes to the bank: all that was charged and refunded on one Indian day goes when the next one begins, under one UTR.
 * Nothing is kept: a settlement is worked out from the orders whenever somebody asks.
 */
import { capturedOf } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import type { Gateway } from '../gateway';
import type { Settings } from '../store/settings';
import { feesOf } from './fees';

const DAY_MS = 86_400_000;
const INDIA_MS = 5.5 * 3_600_000;
const STRANGER = 50_000;

/** Amounts are paise, below zero for what goes back. */
export interface Line {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly acquirer: string;
  readonly amount: number;
  readonly mdr: number;
  readonly gst: number;
}

export interface Settlement {
  readonly utr: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly lines: readonly Line[];
}

/** Of those that are over by the sandbox's clock, the newest first. Times are UTC milliseconds; `from` counts, `until` does not. */
export function settlementsBetween(gateway: Gateway, from: number, until: number): Settlement[] {
  const end = Math.min(until, gateway.clock.now() + 1);
  const first = Math.max(0, dayOf(from - 1) + 1);
  const last = dayOf(end - 1);
  if (last < first) return [];
  const settings = gateway.store.settings.all();
  const days = new Map<number, Line[]>();
  for (const moved of gateway.store.movements.chargedBetween(startOf(first - 1), startOf(last))) {
    const day = dayOf(moved.at) + 1;
    const order = gateway.store.orders.findCharge(moved.order_id);
    const lines = days.get(day) ?? [];
    days.set(day, lines);
    if (order) lines.push(...linesOf(order, moved.kind, day).filter((line) => isNew(line, lines)));
  }
  return [...days]
    .map(([day, lines]) => ({ utr: utrOf(day), at: startOf(day), lines: asSet(day, lines, settings) }))
    .toReversed();
}

export function settlementOf(gateway: Gateway, utr: string): Settlement | undefined {
  const [, year, month, day] = /^4(\d{4})(\d{2})(\d{2})001$/.exec(utr) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day)) - INDIA_MS;
  return settlementsBetween(gateway, at, at + 1).find((one) => one.utr === utr);
}

const dayOf = (at: number) => Math.floor((at + INDIA_MS) / DAY_MS);
const startOf = (day: number) => day * DAY_MS - INDIA_MS;
/** Twelve digits, as the gateway's are. */
const utrOf = (day: number) => `4${new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')}001`;
/** Two movements of an order on one day name the same payments. */
const isNew = ({ id }: Line, lines: readonly Line[]) => !lines.some((line) => line.id === id);

function linesOf(order: ChargeOrder, kind: 'captured' | 'refunded', day: number): Line[] {
  if (kind === 'captured') {
    return order.payments
      .filter((payment) => capturedOf(payment) > 0)
      .map((payment) => ({
        id: payment.id,
        at: payment.capture_data?.[0]?.created_at ?? payment.updated_at,
        method: payment.payment_method,
        acquirer: payment.acquirer_data?.acquirer_name ?? 'SANDBOX',
        amount: capturedOf(payment),
        ...feesOf(payment.payment_method, capturedOf(payment)),
      }));
  }
  return (order.refunds ?? [])
    .filter(({ status, updated_at: at }) => status === 'PROCESSED' && dayOf(Date.parse(at)) + 1 === day)
    .map((refund) => ({
      id: refund.order_id,
      at: refund.updated_at,
      method: refund.payments[0]?.payment_method ?? 'CARD',
      acquirer: 'SANDBOX',
      amount: -refund.order_amount.value,
      mdr: 0,
      gst: 0,
    }));
}

/** With the fault that the settings ask for. */
function asSet(day: number, lines: readonly Line[], { settlements }: Settings): readonly Line[] {
  if (settlements === 'one-missing') return lines.slice(1);
  if (settlements === 'differs') {
    return lines.map((line, index) => (index === 0 ? { ...line, amount: line.amount - 100 } : line));
  }
  if (settlements !== 'stranger') return lines;
  const at = new Date(startOf(day) - 1).toISOString();
  const id = `v1-${at.replaceAll(/\D/g, '').slice(2, 14)}-aa-nobody-up-a`;
  return [
    ...lines,
    { id, at, method: 'UPI', acquirer: 'SANDBOX', amount: STRANGER, ...feesOf('UPI', STRANGER) },
  ];
}
