/** Which of the gateway's payment methods each way to pay uses. Pure. */
import type { Channel, Choice } from '@/db/types';
import { paysByPlan, TIED_METHODS } from './channels';
import { METHODS, type Method, PAGE_METHODS } from './methods';

export type { Choice };

/** On the gateway's page money is held on cards only. */
const HELD: readonly Method[] = ['CARD'];
/** By a plan on our page money is held on credit cards only. */
const HELD_PLANS: readonly Method[] = ['CREDIT_EMI'];
const BY_PLAN = { emi: ['CREDIT_EMI', 'DEBIT_EMI'], cardless: ['CARDLESS_EMI'] } as const;

/**
 * What customers choose by, in the order of the page. `other` is whatever the gateway's page has: wallets, reward points, and
 * the rest of this list.
 */
export const CHOICES = [
  'upi',
  'card',
  'netbanking',
  'emi',
  'later',
  'other',
] as const satisfies readonly Choice[];

/** On the gateway's page. Lenders without a card are asked on a page of ours alone. */
const OF_CHOICE: Readonly<Record<Choice, readonly Method[]>> = {
  upi: ['UPI'],
  card: ['CARD'],
  netbanking: ['NETBANKING'],
  emi: ['CREDIT_EMI', 'DEBIT_EMI'],
  later: [],
  other: PAGE_METHODS,
};

/** What the merchant's account at the gateway may use. */
export interface Account {
  methods: readonly Method[];
  /** Whether it may hold money. */
  preAuth: boolean;
  /** Whether a payment may, or must, be tied to the customer's own bank account. */
  bankDetails: 'off' | 'offered' | 'demanded';
}

/** Of an order, what decides by which methods it may be paid. */
export interface Terms {
  channel: Channel;
  preAuth: boolean;
  bankAccount: object | null;
  /** What the customer chose at the checkout; null where nobody asked. */
  payBy: Choice | null;
}

/** `allowed_payment_methods`: none where the account does not have what the order needs. */
export function methodsFor({ channel, preAuth, bankAccount, payBy }: Terms, account: Account): Method[] {
  if (preAuth && !account.preAuth) return [];
  if (account.bankDetails === 'demanded' && bankAccount === null) return [];
  const chosen = payBy === null || paysByPlan(channel) ? METHODS : OF_CHOICE[payBy];
  return methodsOf(channel, preAuth, bankAccount !== null).filter(
    (method) => account.methods.includes(method) && chosen.includes(method),
  );
}

function methodsOf(channel: Channel, preAuth: boolean, tied: boolean): readonly Method[] {
  if (channel === 'emi' && preAuth) return HELD_PLANS;
  if (paysByPlan(channel)) return BY_PLAN[channel];
  if (tied) return preAuth ? [] : TIED_METHODS;
  return preAuth ? HELD : PAGE_METHODS;
}
