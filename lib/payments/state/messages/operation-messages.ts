/** What an administrator is told about an operation. Pure. */
import type { OperationKind, OperationState } from '@/db/types';
import { formatINR, type Paise, paise } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import type { OperationResult } from '../types';

const DONE = {
  create: 'Created',
  payment: 'Begun',
  capture: 'Charged',
  cancel: 'Released',
  refund: 'Refunded',
} as const;
const DOING = {
  create: 'creation',
  payment: 'payment',
  capture: 'capture',
  cancel: 'cancellation',
  refund: 'refund',
} as const;

/** Our words for the gateway's refusals; an unknown code is shown as it is, its message never. */
const REFUSALS: Record<string, string> = {
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
  INSUFFICIENT_FUNDS: 'The account that was to pay has too little money or credit.',
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
const SET_UP =
  'The gateway did not take the order as it was asked for. Compare PINELABS_METHODS, PINELABS_PRE_AUTH and PINELABS_BANK_DETAILS with what is enabled for this merchant id.';

export function outcomeMessage(operation: {
  kind: OperationKind;
  state: OperationState;
  amountPaise: number;
  gatewayId: string | null;
  errorCode: string | null;
}): OperationResult {
  const amount = formatINR(paise(operation.amountPaise));
  if (operation.state === 'succeeded')
    return { outcome: 'succeeded', message: `${DONE[operation.kind]} ${amount}.` };
  if (operation.state === 'failed') {
    const code = operation.errorCode ?? 'FAILED';
    return { outcome: 'failed', code, message: explainCode(code, operation.kind) };
  }
  const message =
    operation.kind === 'refund' && operation.gatewayId
      ? `The gateway has taken the refund of ${amount}; the bank’s confirmation is still to come.`
      : `The gateway has not answered about the ${DOING[operation.kind]} of ${amount}. We are checking; nothing needs to be done, and nothing happens twice.`;
  return { outcome: 'checking', message };
}

export function explainCode(code: string, kind?: OperationKind): string {
  // Also of an order that it knows and that nobody has paid.
  if (kind === 'refund' && code === 'ORDER_NOT_FOUND') return 'The gateway knows no payment to refund.';
  if (kind === 'create' && code === 'OPERATION_NOT_ALLOWED') return SET_UP;
  return REFUSALS[code] ?? `The gateway refused (${code}).`;
}

/** @returns why the amount is outside the limits; undefined when it is inside. */
export function limitFault(
  kind: 'capture' | 'cancel' | 'refund',
  amount: Paise,
  max: Paise,
): string | undefined {
  if (amount < MIN_ORDER_AMOUNT) return `The gateway takes ${formatINR(MIN_ORDER_AMOUNT)} or more.`;
  if (amount <= max) return undefined;
  const limit = kind === 'refund' ? 'can still be refunded' : 'is held';
  return `${formatINR(amount)} is more than the ${formatINR(max)} that ${limit}.`;
}
