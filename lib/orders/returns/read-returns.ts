/** What a customer may ask to return, and has asked, as their order's page shows it. */
import { byLocale } from '@/lib/language/in-language';
import 'server-only';
import { type Db, reader } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { linesOfOrder, type OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { type ReturnRequest, returnsOfOrder } from '@/db/queries/return-requests';
import type { UnitsOfLine } from '@/db/schema/return-requests';
import { refundedUnits } from '@/lib/payments/state/operations/refunded-units';
import { shop } from '@/shop/config';
import { returns as t } from '@/shop/messages';
import { goodsText, nameOfLine } from './goods-text';
import { returnsEnd, unitsLeft } from './rule';

export interface ReturnsView {
  /** Undefined where nothing can be asked for now. */
  open: { until: string; lines: ReturnLine[] } | undefined;
  /** Oldest first. */
  asked: AskedReturn[];
}

interface ReturnLine {
  position: number;
  name: string;
  left: number;
}

interface AskedReturn {
  id: string;
  goods: string;
  askedOn: string;
  state: string;
  /** What a person of the shop wrote. */
  answer: string | undefined;
}

export async function returnsOf(order: OrderRow, now = Date.now()): Promise<ReturnsView | undefined> {
  if (order.dispatchedAt === null) return undefined;
  const { lines, requests, left } = await readReturns(reader(), order);
  const end = returnsEnd(order);
  const isOpen = end !== undefined && now < end && left.length > 0;
  const waits = requests.some(({ state }) => state === 'asked');
  return {
    open:
      isOpen && !waits
        ? { until: day().format(end - 1), lines: left.map((one) => lineOf(one, lines)) }
        : undefined,
    asked: requests.map((request) => ({
      id: request.id,
      goods: goodsText(request.lines, lines),
      askedOn: day().format(request.askedAt),
      state: t.states[request.state],
      answer: request.answer || undefined,
    })),
  };
}

const day = byLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: shop.timeZone }),
);

/** The rows that the rules are about. */
export async function readReturns(
  db: Db,
  order: Pick<OrderRow, 'id'>,
): Promise<{ lines: OrderLineRow[]; requests: ReturnRequest[]; left: UnitsOfLine[] }> {
  const lines = await linesOfOrder(db, order.id);
  const requests = await returnsOfOrder(db, order.id);
  const refunded = refundedUnits(await operationsOfOrder(db, order.id), await refundsOfOrder(db, order.id));
  return { lines, requests, left: unitsLeft(lines, refunded, requests) };
}

function lineOf({ position, units }: UnitsOfLine, lines: readonly OrderLineRow[]): ReturnLine {
  return { position, left: units, name: nameOfLine(position, lines) };
}
