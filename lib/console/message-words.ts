/** Messages to customers in words for the console. Pure. */
import type { MessageKind } from '@/db/types';

const WORDS: Readonly<Record<MessageKind, string>> = {
  confirmed: 'Order confirmed',
  charged: 'Card charged',
  dispatched: 'On its way',
  cancelled: 'Order cancelled',
  'charge-failed': 'Hold could not be charged',
  'refund-under-way': 'Refund under way',
  refunded: 'Refunded',
  'try-again': 'Not paid yet',
  'not-paid': 'Closed unpaid',
  'late-payment': 'Paid too late',
};

export function messageWord(kind: MessageKind): string {
  return WORDS[kind];
}

export const MESSAGE_STATES = ['waiting', 'sent', 'parked', 'dropped'] as const;
type State = (typeof MESSAGE_STATES)[number];

export const STATE_WORDS: Readonly<Record<State, string>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  parked: 'Set aside',
  dropped: 'Not sent',
};

/** A filter out of an address; anything that it does not know is every state. */
export function messageState(text: string | undefined): State | undefined {
  return MESSAGE_STATES.find((known) => known === text);
}
