/**
 * Why a payment did not go through, by the gateway's error code: what happened, and what to do about it. Each is a whole
 * sentence of ours: what the gateway or a bank wrote is never shown.
 */
import { spoken } from '@/lib/language/spoken';

interface Reason {
  what: string;
  advice: string;
}

export const declined = /* @__PURE__ */ spoken('declined', {
  declined: {
    what: 'Your bank declined the payment.',
    advice: 'Try again, use another way to pay, or ask your bank why.',
  },
  unknown: {
    what: 'The payment did not go through.',
    advice: 'Try again, or use another way to pay.',
  },
  byCode: {
    INSUFFICIENT_FUNDS: {
      what: 'There was not enough money or credit for this payment.',
      advice: 'Use another card or account.',
    },
    CARD_NOT_ENROLLED: {
      what: 'The card is not enabled for online payments.',
      advice: 'Ask your bank to enable them, or use another card.',
    },
    CARD_VERIFICATION_FAILED: {
      what: 'The card details did not match those at your bank.',
      advice: 'Check the number, expiry date and CVV, then try again.',
    },
    PAYMENT_METHOD_NOT_ENABLED: {
      what: 'This shop cannot take this way to pay just now.',
      advice: 'Use another way to pay.',
    },
    PAYMENT_PENDING: {
      what: 'Your bank had not answered yet when this attempt ended.',
      advice: 'Before you try again, check with your bank that nothing was charged.',
    },
    TIMED_OUT: {
      what: 'Your bank did not answer in time.',
      advice: 'Before you try again, check with your bank that nothing was charged.',
    },
    CARD_EXPIRED: {
      what: 'The card has expired.',
      advice: 'Check the expiry date, or use another card.',
    },
    USER_AUTHENTICATION_REQUIRED: {
      what: 'The payment was not confirmed with your bank.',
      advice: 'Try again and enter the OTP that your bank sends you.',
    },
    USER_AUTHENTICATION_FAILED: {
      what: 'The OTP was not right, or it came too late.',
      advice: 'Try again with the latest OTP that your bank sends you.',
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
      what: 'There were too many attempts in a short time.',
      advice: 'Wait a few minutes, then try again.',
    },
    API_RATE_LIMIT: {
      what: 'The payment service was too busy.',
      advice: 'Wait a minute, then try again.',
    },
    DUPLICATE_REQUEST: {
      what: 'The same payment was sent twice, and the second one was not accepted.',
      advice: 'Try again if this page still asks you to pay.',
    },
    OPERATION_NOT_ALLOWED: {
      what: 'This way to pay is not available for this order.',
      advice: 'Use another way to pay.',
    },
    INVALID_REQUEST: {
      what: 'The payment service could not read the payment’s details.',
      advice: 'Try again, or use another way to pay.',
    },
    INTERNAL_ERROR: {
      what: 'The payment service had a problem.',
      advice: 'Wait a minute, then try again.',
    },
  } satisfies Record<string, Reason>,
  /** Where a plan and what pays by it were entered on a page of this shop: some codes then mean something else. */
  byPlan: {
    declined: {
      what: 'Your bank declined the payment.',
      advice: 'Try again, choose another plan, or ask your bank why.',
    },
    unknown: {
      what: 'The payment did not go through.',
      advice: 'Try again, or choose another plan.',
    },
    byCode: {
      OPERATION_NOT_ALLOWED: {
        what: 'The bank no longer offers this plan, or not to you.',
        advice: 'Choose another plan, or ask your bank why.',
      },
      INVALID_REQUEST: {
        what: 'The bank could not use the details that you entered.',
        advice: 'Enter them again and check each of them.',
      },
      NOT_RECEIVED: {
        what: 'What you entered did not reach the bank.',
        advice: 'We do not store it, so please enter it again.',
      },
    } satisfies Record<string, Reason>,
  },
});
