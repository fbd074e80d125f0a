/**
 * Our own words for the gateway's error codes. What the gateway or a bank wrote is never shown: it may
 * hold anything, and it speaks to engineers.
 */
interface DeclineReason {
  /** What happened, as a whole sentence. */
  what: string;
  /** What to do about it, as a whole sentence. */
  advice: string;
}

const DECLINED: DeclineReason = {
  what: 'Your bank declined the payment.',
  advice: 'Try again, use another way to pay, or ask your bank why.',
};

const UNKNOWN: DeclineReason = {
  what: 'The payment did not go through.',
  advice: 'Try again, or use another way to pay.',
};

const REASONS: Readonly<Record<string, DeclineReason>> = {
  PAYMENT_DECLINED: DECLINED,
  // Whoever holds the card must not learn that it was reported, or that a check noticed something.
  CARD_LOST: DECLINED,
  CARD_STOLEN: DECLINED,
  RISK_CHECK_FAILED: DECLINED,
  INSUFFICIENT_FUNDS: {
    what: 'There was not enough money or credit for this payment.',
    advice: 'Use another card or account.',
  },
  CARD_NOT_ENROLLED: {
    what: 'The card is not set up for payments online.',
    advice: 'Ask your bank to switch them on, or use another card.',
  },
  CARD_VERIFICATION_FAILED: {
    what: 'The card’s details did not match those at your bank.',
    advice: 'Check number, expiry date and CVV, then try again.',
  },
  PAYMENT_METHOD_NOT_ENABLED: {
    what: 'This shop cannot take this way to pay just now.',
    advice: 'Use another way to pay.',
  },
  PAYMENT_PENDING: {
    what: 'Your bank had not answered yet when this try ended.',
    advice: 'Before you try again, check with your bank that nothing was charged.',
  },
  TIMED_OUT: {
    what: 'Your bank did not answer in time.',
    advice: 'Before you try again, check with your bank that nothing was charged.',
  },
  UNKNOWN_ERROR: UNKNOWN,
  CARD_EXPIRED: {
    what: 'The card has expired.',
    advice: 'Check the expiry date, or use another card.',
  },
  USER_AUTHENTICATION_REQUIRED: {
    what: 'The payment was not confirmed with your bank.',
    advice: 'Try again and enter the one-time password that your bank sends you.',
  },
  USER_AUTHENTICATION_FAILED: {
    what: 'The one-time password was not right, or it came too late.',
    advice: 'Try again with the newest password that your bank sends you.',
  },
  PAYMENT_EXPIRED: {
    what: 'The payment page was open for too long.',
    advice: 'Open it again; your order is still here.',
  },
  AMOUNT_LIMIT_EXCEEDED: {
    what: 'The amount is above what this card or account may pay at once.',
    advice: 'Raise the limit with your bank, or use another way to pay.',
  },
  PAYMENT_RATE_LIMIT: {
    what: 'There were too many tries in a short time.',
    advice: 'Wait a few minutes, then try again.',
  },
  API_RATE_LIMIT: {
    what: 'The payment service was too busy.',
    advice: 'Wait a minute, then try again.',
  },
  DUPLICATE_REQUEST: {
    what: 'The same payment was sent twice, and the second one was not taken.',
    advice: 'Try again if this page still asks you to pay.',
  },
  OPERATION_NOT_ALLOWED: {
    what: 'This way to pay is not open for this order.',
    advice: 'Use another way to pay.',
  },
  INVALID_REQUEST: {
    what: 'The payment service could not read the payment’s details.',
    advice: 'Try again, or use another way to pay.',
  },
  INTERNAL_ERROR: {
    what: 'The payment service had a fault of its own.',
    advice: 'Wait a minute, then try again.',
  },
};

const DECLINED_BY_PLAN: DeclineReason = {
  what: 'Your bank declined the payment.',
  advice: 'Try again, choose another plan, or ask your bank why.',
};

const UNKNOWN_BY_PLAN: DeclineReason = {
  what: 'The payment did not go through.',
  advice: 'Try again, or choose another plan.',
};

/** Where a plan and what pays by it were entered on a page of ours: some codes then mean something else. */
const BY_PLAN: Readonly<Record<string, DeclineReason>> = {
  OPERATION_NOT_ALLOWED: {
    what: 'The bank does not lend by this plan any more, or not to you.',
    advice: 'Choose another plan, or ask your bank why.',
  },
  INVALID_REQUEST: {
    what: 'The bank could not use the details that you entered.',
    advice: 'Enter them again and check each of them.',
  },
  NOT_RECEIVED: {
    what: 'What you entered did not reach the bank.',
    advice: 'We keep nothing of it, so please enter it again.',
  },
  PAYMENT_DECLINED: DECLINED_BY_PLAN,
  CARD_LOST: DECLINED_BY_PLAN,
  CARD_STOLEN: DECLINED_BY_PLAN,
  RISK_CHECK_FAILED: DECLINED_BY_PLAN,
  UNKNOWN_ERROR: UNKNOWN_BY_PLAN,
};

/**
 * Never throws, and never repeats `code`: it comes from outside.
 * @param byPlan whether a plan was chosen on a page of ours.
 */
export function declineReason(code: string | undefined, byPlan = false): DeclineReason {
  const known = code?.trim().toUpperCase() ?? '';
  const own = byPlan && Object.hasOwn(BY_PLAN, known) ? BY_PLAN[known] : undefined;
  const unknown = byPlan ? UNKNOWN_BY_PLAN : UNKNOWN;
  return own ?? (Object.hasOwn(REASONS, known) ? (REASONS[known] ?? unknown) : unknown);
}

/** For tests: every code that has words of its own. */
export const KNOWN_DECLINE_CODES = Object.keys(REASONS);
