/** Why nothing was asked of the gateway. */
import { formatINR } from '@/lib/money';
import type { PlainMoneyRefusal } from '@/lib/payments/state/types';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { common } from './common';

const LEAST = formatINR(MIN_ORDER_AMOUNT);

export const refusals = {
  plain: {
    'no-order': common.noSuchOrder,
    'form-sent-before': 'This form was sent already; the order shows what came of it.',
    'not-at-gateway-yet': 'The gateway does not know this order yet.',
    'review-first': 'The gateway’s figures differ from ours. Resolve the review below first.',
    captured: 'Already captured.',
    cancelled: 'Already cancelled.',
    'being-captured': 'Already being captured: we are checking with the gateway.',
    'being-cancelled': 'Already being cancelled: we are checking with the gateway.',
    'only-refundable': 'Already captured: what was captured can only be refunded.',
    'nothing-held': 'Nothing is held on this order.',
    'hold-settling': 'Being captured or cancelled at the gateway: we are checking.',
    'nothing-captured': 'Nothing has been captured, so there is nothing to refund.',
    'all-refunded': 'Everything has been refunded.',
    'rest-being-refunded': 'The rest is being refunded already: we are waiting for the gateway.',
    'below-least': `The gateway takes ${LEAST} or more.`,
    'unknown-at-gateway': 'The gateway does not know this order.',
    'review-settled-before': 'No review of this order waits to be resolved: somebody may have been faster.',
    'changed-since-seen':
      'It has changed since this page was loaded. Nothing was done: look at the new figures first.',
    'no-amount': 'The gateway’s order has no amount.',
    'nothing-to-settle':
      'There is nothing to take over from what the gateway shows now. Compare both in its dashboard, then mark it as reviewed.',
    'products-unanswered': 'The gateway has not answered about the devices yet: wait for it, or ask again.',
    'products-changed': 'One of these devices is not blocked any more. Load the page again.',
    'products-being-returned': 'A refund that names one of these devices is under way already: wait for it.',
    'units-back-already':
      'Not so many units are left to go back on the shelf: somebody may have been faster. Load the page again.',
    'lines-refunded-already':
      'Not so many units are left to refund: somebody may have been faster. Load the page again.',
  } satisfies Record<PlainMoneyRefusal, string>,
  leftBelowLeast: (left: string) => `Only ${left} is left; the gateway refunds ${LEAST} or more.`,
  aboveLimit: (amount: string, max: string, of: 'held' | 'refundable') =>
    `${amount} is more than the ${max} that ${of === 'held' ? 'is held' : 'can still be refunded'}.`,
  notAsked: (code: string) => `The gateway could not be asked (${code}). Try again in a minute.`,
  unreadable: (fields: string) => `The shop cannot read ${fields} of the gateway’s order.`,
  readAbove: (amount: string, max: string) =>
    `${amount} is more than the ${max} of the gateway’s order and its payments.`,
  readRefunded: (least: string, most: string) =>
    `What was refunded is from ${least} to ${most}: enter what the dashboard shows.`,
  unknownStatus: (status: string) => `The shop does not know the gateway’s status ${status}.`,
  noApprovedPayment: (status: string) =>
    `The gateway says ${status} and shows no payment that a bank has approved.`,
  statusWithoutMoney: (status: string) => `The status ${status} does not say where the money is.`,
  contradiction: (field: string, ours: string, theirs: string) =>
    `What the gateway shows cannot be right (${field}: ${ours}, and it shows ${theirs}; amounts are in paise).`,
  otherOrder: (field: string, ours: string, theirs: string) =>
    `The ${field} differs (ours ${ours}, the gateway’s ${theirs}): this is another order or other money, which nobody can accept.`,
  decreased: (field: string, ours: string, theirs: string) =>
    `We recorded ${ours} as ${field}, and the gateway shows ${theirs} now. What a customer has been told is never taken back here: resolve it in the gateway’s dashboard.`,
};
