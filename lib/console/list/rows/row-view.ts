/** A row of the order list as the texts that it shows: what the browser's component is given. Pure. */
import { formatINRExact, type Paise } from '@/lib/money';
import { shop } from '@/shop/config';
import { common } from '../../messages';
import type { NextStep } from '../next-step';
import type { OrderSummary } from '../order-list';
import { type StatusTone, statusTone } from './status-tone';

export interface OrderRowView {
  id: string;
  reference: string;
  /** ISO 8601. */
  at: string;
  placed: string;
  customer: string;
  email: string;
  status: string;
  tone: StatusTone;
  total: string;
  captured: string;
  refunded: string;
  next: string;
  urgency: NextStep['urgency'];
  lapse?: NextStep['lapse'];
  mayCapture?: true;
}

const moment = new Intl.DateTimeFormat(shop.locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: shop.timeZone,
});
/** Where nothing was charged or refunded. */
const NOTHING = '–';
const amount = (value: Paise) => (value > 0 ? formatINRExact(value) : NOTHING);

/** @param mayCapture whether whoever looks may charge holds. */
export function rowView(row: OrderSummary, mayCapture: boolean): OrderRowView {
  const { id, reference, customer, email, status, next } = row;
  return {
    id,
    reference,
    at: row.placedAt.toISOString(),
    placed: moment.format(row.placedAt),
    customer,
    email,
    status: common.statuses[status],
    tone: statusTone(status),
    total: formatINRExact(row.total),
    captured: amount(row.captured),
    refunded: amount(row.refunded),
    next: next.text,
    urgency: next.urgency,
    ...(next.lapse && { lapse: next.lapse }),
    ...(next.lapse && mayCapture && { mayCapture }),
  };
}
