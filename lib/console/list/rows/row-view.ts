/** A row of the order list as the texts that it shows. Pure. */
import { formatINRExact, type Paise } from '@/lib/money';
import { shop } from '@/shop/config';
import { common } from '../../messages';
import type { OrderSummary } from '../order-list';
import type { OrderRowView } from './row-columns';
import { statusTone } from './status-tone';

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
    lapse: next.lapse ?? 0,
    mayCapture: next.lapse && mayCapture ? 1 : 0,
  };
}
