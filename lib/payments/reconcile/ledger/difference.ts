/** A difference between our records and the gateway's, and what to do about it. Pure. */

import type { PaymentRow, RefundRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';

/** All that we hold about one order and its money. */
export interface HeldRecords {
  readonly order: OrderRow;
  readonly operations: readonly OperationRow[];
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
}

/** What mends a difference. */
export type Remedy = keyof typeof ADVICE;

/** One thing that is not the same on both sides, before anybody has asked whether it was to be expected. */
export interface Finding {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  /** Theirs less ours; null where the difference is no amount. */
  readonly paise: number | null;
  readonly remedy: Remedy;
}

export interface LedgerDifference extends Omit<Finding, 'remedy'> {
  /** Our order's number. */
  readonly reference: string;
  /** Why this was to be expected and goes by itself; null for a difference that somebody has to look at. */
  readonly lag: string | null;
  readonly advice: string;
}

export const ADVICE = {
  sync: 'A sync brings it over: press “Ask the gateway now” on the order’s page in the console, or run `npm run reconcile`.',
  identity:
    'Move no money on this order. Find it by both numbers in the gateway’s dashboard; the one that the customer paid is right.',
  backwards:
    'We have recorded more than the gateway shows, and a sync never takes back. Compare with the gateway’s dashboard, then correct our record by hand.',
  contradiction:
    'The gateway’s own figures contradict each other. Look at the payment in the gateway’s dashboard and resolve the order’s review in the console; send its id to Pine Labs.',
  absent:
    'The gateway does not know it. Check that the credentials are those it was made with; deliver nothing on it until it is found.',
  extra:
    'Our record names what the gateway does not show. Compare with the gateway’s dashboard before any money moves, then correct our record by hand.',
  notDone:
    'We call done what the gateway has not done. Tell nobody that it happened; compare with the gateway’s dashboard, then ask for it again.',
  doneThere:
    'We call failed what the gateway has done. Do not ask for it again; compare with the gateway’s dashboard, then correct our record by hand.',
  record:
    'The record of our own request differs. Compare with the gateway’s dashboard, then correct it by hand.',
} as const;

/** An amount that differs. @param ours paise @param theirs paise */
export function amountFinding(field: string, ours: number, theirs: number, remedy: Remedy): Finding[] {
  if (ours === theirs) return [];
  return [{ field, ours: String(ours), theirs: String(theirs), paise: theirs - ours, remedy }];
}

export function textFinding(field: string, ours: string, theirs: string, remedy: Remedy): Finding[] {
  return ours === theirs ? [] : [{ field, ours, theirs, paise: null, remedy }];
}
