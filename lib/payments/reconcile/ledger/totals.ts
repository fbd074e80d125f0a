/** Sums of both sides' money over many orders. */
import type { OrderRow } from '@/db/queries/orders';
import { type Money, NO_MONEY } from './compare-order';

export class Totals {
  orders = 0;
  ours: Money = NO_MONEY;
  theirs: Money = NO_MONEY;

  /** @param shown undefined where the gateway knows no such order. */
  add(held: OrderRow, shown: Money | undefined): void {
    this.orders += 1;
    this.ours = sum(this.ours, {
      authorised: held.authorisedPaise,
      captured: held.capturedPaise,
      released: held.releasedPaise,
      refunded: held.refundedPaise,
    });
    if (shown) this.theirs = sum(this.theirs, shown);
  }
}

function sum(a: Money, b: Money): Money {
  return {
    authorised: a.authorised + b.authorised,
    captured: a.captured + b.captured,
    released: a.released + b.released,
    refunded: a.refunded + b.refunded,
  };
}
