/** The line of steps at the top of the order page, and the small account of the money below it. Pure. */
import { type Paise, ZERO } from '@/lib/money';
import { steps as t } from '@/shop/messages';
import { heldNow, type OrderSituation } from './order-situation';
import { isHoldLost } from './unpaid-text';

/** `done`; `now` what happens at present; `next` still to come; `stopped` the order ended here. */
export type StepState = 'done' | 'now' | 'next' | 'stopped';

export interface Step {
  label: string;
  state: StepState;
}

/** Placed, held (when it is charged on dispatch), charged, dispatched; or how far an ended order came. */
export function orderSteps(order: OrderSituation): Step[] {
  const { money, preAuth } = order;
  const done = [
    { label: t.placed, done: true },
    ...(preAuth ? [{ label: t.held, done: money.authorised > 0 }] : []),
    { label: t.charged, done: money.captured > 0 },
    { label: t.dispatched, done: order.dispatchedAt !== undefined },
  ];
  const ending = endingOf(order);
  if (ending) {
    const reached = done.filter((step) => step.done).map(({ label }): Step => ({ label, state: 'done' }));
    return [...reached, ending];
  }
  let waiting = true;
  return done.map((step): Step => {
    if (step.done) return { label: step.label, state: 'done' };
    const state = waiting ? 'now' : 'next';
    waiting = false;
    return { label: step.label, state };
  });
}

function endingOf({ status, money, next, closedByCustomer }: OrderSituation): Step | undefined {
  if (status === 'FULLY_REFUNDED') return { label: t.refunded, state: 'done' };
  if (status === 'CANCELLED') return { label: t.cancelled, state: 'stopped' };
  if (isHoldLost({ status, money })) return { label: t.notCharged, state: 'stopped' };
  // While an answer is outstanding, or another try is open, the order has not ended.
  if (money.authorised > 0 || next !== 'none') return undefined;
  if (status === 'EXPIRED') return { label: closedByCustomer ? t.cancelled : t.expired, state: 'stopped' };
  if (status === 'FAILED' || status === 'ATTEMPTED') return { label: t.notPaid, state: 'stopped' };
  return undefined;
}

export interface MoneyLine {
  label: string;
  amount: Paise;
  note?: string;
}

/** Each amount that is not zero, in the order in which it came about; a zero where that is the news. */
export function moneyLines(order: OrderSituation): MoneyLine[] {
  const { money, refundPending, next, status, underReview } = order;
  const held = heldNow(money);
  const lines: MoneyLine[] = [];
  if (held > 0) lines.push({ label: t.heldNow, amount: held, note: t.notChargedYet });
  if (money.captured > 0) lines.push({ label: t.charged, amount: money.captured });
  if (money.released > 0) {
    lines.push({ label: t.released, amount: money.released, note: t.releasedNote });
  }
  if (money.refunded > 0) lines.push({ label: t.refunded, amount: money.refunded });
  if (refundPending > 0) {
    lines.push({ label: t.refundRequested, amount: refundPending, note: t.beingConfirmed });
  }
  // A zero is a promise, so it is only made when nobody is still being asked.
  const unknown = next === 'checking' || status === 'PENDING' || underReview;
  if (lines.length === 0 && !unknown) lines.push({ label: t.charged, amount: ZERO });
  return lines;
}
