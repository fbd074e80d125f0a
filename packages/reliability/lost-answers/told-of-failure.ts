/** What people read while an answer is missing: the order's page, the console's answer, the history. */
import { reader } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { toldOf } from '@/lib/console/order/outcome-text';
import { orderToken } from '@/lib/orders/order-token';
import { orderText } from '@/lib/orders/page/order-text';
import { orderByToken } from '@/lib/orders/page/order-view';
import type { OperationResult } from '@/lib/payments/state/types';

/** Whatever sounds as if it had come to nothing. */
const FAILURE =
  /fail|declin|refus|unsuccessful|error|sorry|did not (happen|go through|open|do)|not possible/i;

/** @returns everything that anybody was told of a failure. */
export async function toldOfFailure(order: OrderRow, told?: OperationResult): Promise<string[]> {
  const page = await orderByToken(orderToken(order.id));
  if (!page) return ['the order’s page does not open'];
  const words = orderText(page);
  const history = await eventsOfOrder(reader(), order.id);
  const said = [
    words.headline,
    words.sentence,
    ...history.map(({ summary }) => summary),
    ...(told ? [told.outcome, toldOf(told).message] : []),
  ];
  return said.filter((text) => FAILURE.test(text));
}
