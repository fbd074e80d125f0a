/** What came of a money call, and what the gateway's refusals mean. Never shown to a shopper. */
import type { OperationKind } from '@/db/types';

/** Of the gateway's codes; an unknown one is shown as it is, its message never. */
export const gatewayRefusals: Readonly<Record<string, string>> = {
  OPERATION_NOT_ALLOWED: 'The gateway says that the order’s state does not allow it.',
  AMOUNT_LIMIT_EXCEEDED: 'The gateway says that the amount is above what is left.',
  ORDER_NOT_FOUND: 'The gateway does not know this order.',
  INVALID_REQUEST: 'The gateway did not accept the request.',
  DUPLICATE_REQUEST: 'The gateway has had this request already.',
  API_RATE_LIMIT: 'The gateway asks for a pause; try again in a minute.',
  PAYMENT_RATE_LIMIT: 'The gateway asks for a pause; try again in a minute.',
  UNAUTHORIZED: 'The gateway did not accept our credentials; run `npm run doctor`.',
  REFUND_FAILED: 'The gateway could not make the refund; the money is still with you.',
  UNREACHABLE: 'The gateway could not be reached, so nothing was asked of it. Try again.',
  CONNECT_TIMED_OUT: 'The gateway could not be reached, so nothing was asked of it. Try again.',
  NOT_SENT: 'The gateway could not be reached in time, so nothing was asked of it. Try again.',
  ORDER_FAILED: 'The order failed at the gateway.',
  NOT_RECEIVED: 'The request never reached the gateway. You may ask again.',
  INTERNAL_ERROR: 'The gateway had a fault of its own.',
  PAYMENT_METHOD_NOT_ENABLED:
    'This way to pay is not enabled for this merchant id; ask your Pine Labs contact.',
  PAYMENT_DECLINED: 'The bank declined it.',
  RISK_CHECK_FAILED: 'A risk check stopped it. Do not tell the customer why.',
  INSUFFICIENT_FUNDS: 'The account to pay from has too little money or credit.',
  CARD_EXPIRED: 'The card has expired.',
  CARD_LOST: 'The card was reported lost. Do not tell the customer why.',
  CARD_STOLEN: 'The card was reported stolen. Do not tell the customer why.',
  CARD_NOT_ENROLLED: 'The card is not set up for payments online.',
  CARD_VERIFICATION_FAILED: 'The card’s details did not match those at its bank.',
  USER_AUTHENTICATION_FAILED: 'The customer’s one-time password was not right, or came too late.',
  USER_AUTHENTICATION_REQUIRED: 'The customer did not confirm it with the bank.',
  PAYMENT_PENDING: 'The gateway still has a payment of this order under way.',
  TIMED_OUT: 'The gateway had no answer from the bank in time.',
  UNKNOWN_ERROR: 'The gateway does not know what went wrong.',
  FORBIDDEN: 'The gateway does not let this shop do that; ask your Pine Labs contact.',
  INVALID_CLIENT: 'The gateway did not accept our credentials; run `npm run doctor`.',
  ORDER_CANCELLED: 'The order was cancelled at the gateway.',
  CAPTURED_ELSEWHERE: 'Another amount was captured at the gateway.',
  ALREADY_CAPTURED: 'The order was captured at the gateway.',
};

/** Of a create there is no state yet that could forbid it. */
export const createRefused =
  'The gateway did not take the order as it was asked for. Compare PINELABS_METHODS, PINELABS_PRE_AUTH and PINELABS_BANK_DETAILS with what is enabled for this merchant id.';

/** Also of an order that the gateway knows and that nobody has paid. */
export const noPaymentToRefund = 'The gateway knows no payment to refund.';

export const unknownRefusal = (code: string) => `The gateway refused (${code}).`;

export const outcomes = {
  succeeded: {
    create: (amount: string) => `Created ${amount}.`,
    payment: (amount: string) => `Started ${amount}.`,
    capture: (amount: string) => `Captured ${amount}.`,
    cancel: (amount: string) => `Released ${amount}.`,
    refund: (amount: string) => `Refunded ${amount}.`,
  },
  accepted: (says: string) => `Accepted: ${says}.`,
  taken: (amount: string) =>
    `The gateway has taken the refund of ${amount}; the bank’s confirmation is still to come.`,
  unanswered: (kind: OperationKind, amount: string) =>
    `The gateway has not answered about the ${kinds[kind]} of ${amount}. We are checking; nothing needs to be done, and nothing happens twice.`,
};

const kinds = {
  create: 'creation',
  payment: 'payment',
  capture: 'capture',
  cancel: 'cancellation',
  refund: 'refund',
} satisfies Record<OperationKind, string>;
