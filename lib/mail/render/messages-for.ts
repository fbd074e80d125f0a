/**
 * Which messages a change of an order calls for. Pure.
 * Each names the fact that it tells in a way that stays the same however often the change is seen.
 */
import type { MessageKind, OrderStatus } from '@/db/types';
import { isOpen, isPaid } from '@/lib/payments/state/transitions';

export interface Before {
  status: OrderStatus;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
}

export interface After {
  status: OrderStatus;
  money: { authorised: number; captured: number; released: number; refunded: number };
  /** It all goes back, as a person decided: the refund or the release has a message of its own. */
  givenBack?: true;
  /** The customer has closed it: they know. */
  byCustomer?: true;
  /** Its units were sold before it was paid. */
  unitsGone?: boolean;
}

export interface Message {
  kind: MessageKind;
  /** Unique among the messages of its kind and order. */
  fact: string;
  /** In paise. */
  amount: number;
  /** How long it waits before it is sent, in milliseconds: news may come that makes it needless. */
  delay?: number;
}

/** Somebody whose try was declined is most likely trying again at this moment. */
export const TRY_AGAIN_AFTER_MS = 10 * 60_000;

export const ONCE = 'once';

/** @param before the order as it was held. @returns none, when nothing changed that a customer should hear of. */
export function messagesFor(before: Before, after: After): Message[] {
  return [...paidMessages(before, after), ...refundMessages(before, after), ...endMessages(before, after)];
}

function paidMessages(before: Before, { money, givenBack, unitsGone }: After): Message[] {
  if (givenBack) return [];
  if (money.authorised > 0 && before.authorisedPaise === 0) {
    // Closed and back on the shelf: this is no confirmation, whatever the bank said.
    const inTime = unitsGone ? 'sold-out' : 'confirmed';
    const kind = isOpen(before.status) ? inTime : 'late-payment';
    return [{ kind, fact: ONCE, amount: money.authorised }];
  }
  if (money.captured <= before.capturedPaise) return [];
  return [
    {
      kind: 'charged',
      fact: `captured:${money.captured}`,
      amount: money.captured - before.capturedPaise,
    },
  ];
}

function refundMessages(before: Before, { money }: After): Message[] {
  if (money.refunded <= before.refundedPaise) return [];
  // By the total, which only ever grows: two looks that show the same refund tell one fact.
  return [
    {
      kind: 'refunded',
      fact: `refunded:${money.refunded}`,
      amount: money.refunded - before.refundedPaise,
    },
  ];
}

function endMessages(before: Before, { status, money, byCustomer }: After): Message[] {
  // What was closed without a payment has been told; that the gateway closes it too is no news.
  if (status === before.status || !(isOpen(before.status) || isPaid(before.status))) return [];
  switch (status) {
    case 'CANCELLED':
      return [{ kind: 'cancelled', fact: ONCE, amount: money.released }];
    case 'ATTEMPTED':
      return [{ kind: 'try-again', fact: ONCE, amount: 0, delay: TRY_AGAIN_AFTER_MS }];
    case 'FAILED':
      if (before.authorisedPaise > 0) return [{ kind: 'charge-failed', fact: ONCE, amount: money.released }];
      return [{ kind: 'not-paid', fact: ONCE, amount: 0 }];
    case 'EXPIRED':
      if (byCustomer) return [];
      return [{ kind: 'not-paid', fact: ONCE, amount: 0 }];
    default:
      return [];
  }
}
