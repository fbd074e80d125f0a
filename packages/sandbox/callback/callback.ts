/** What the customer's browser carries back to the shop: which address, which fields, signed. */
import type { ChargeOrder, ErrorOfPayment } from '../domain/order';
import { drawMessageFault } from '../faults/draw';
import type { MessageFault } from '../faults/rule';
import type { Gateway } from '../gateway';
import { signCallback } from './signature';

export interface Callback {
  readonly url: string | undefined;
  /** In the order in which the form sends them, the signature among them. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly fault: MessageFault | undefined;
}

export type Outcome =
  | { readonly kind: 'paid' }
  | { readonly kind: 'failed'; readonly error: ErrorOfPayment }
  | { readonly kind: 'cancelled' };

/** What a test has it say. */
export interface Said {
  readonly kind: 'said';
  readonly status: string;
  readonly error: ErrorOfPayment | undefined;
}

/** Paid, or what the last try failed with; an order that was never tried counts as cancelled by the customer. */
export function outcomeOf(order: ChargeOrder): Outcome {
  if (order.payments.some((payment) => payment.status === 'PROCESSED' || payment.status === 'AUTHORIZED')) {
    return { kind: 'paid' };
  }
  const error = order.payments.at(-1)?.error_detail;
  return error ? { kind: 'failed', error } : { kind: 'cancelled' };
}

export function makeCallback(gateway: Gateway, order: ChargeOrder, outcome: Outcome | Said): Callback {
  const fault = drawMessageFault(gateway.store.faults, {
    endpoint: 'callback',
    reference: order.merchant_order_reference,
  });
  const { callback_status_field: status, callback_signed_field } = gateway.store.settings.all();
  const signedAs = callback_signed_field === 'same' ? status : callback_signed_field;
  const named = (name: string) => ({
    order_id: order.order_id,
    [name]: statusWord(order, outcome),
    ...('error' in outcome &&
      outcome.error && {
        error_code: outcome.error.code,
        error_message: outcome.error.message,
      }),
  });
  const signature = signCallback(gateway.credentials.secretKey, named(signedAs));
  const fields = Object.entries({
    ...named(status),
    signature: fault?.fault === 'bad-signature' ? spoilt(signature) : signature,
  });
  return {
    url:
      outcome.kind === 'paid' || (outcome.kind === 'said' && !outcome.error)
        ? webAddress(order.callback_url)
        : (webAddress(order.failure_callback_url) ?? webAddress(order.callback_url)),
    fields: fault?.fault === 'reorder' ? fields.reverse() : fields,
    fault,
  };
}

/** A seamless order's callback may be a screen of the merchant's app: no browser of ours can go there. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}

/** The failure words follow the seeds: the callback says FAILED while the order may still be ATTEMPTED. */
function statusWord(order: ChargeOrder, outcome: Outcome | Said): string {
  if (outcome.kind === 'failed') return 'FAILED';
  if (outcome.kind === 'cancelled') return 'CANCELLED';
  if (outcome.kind === 'said') return outcome.status;
  return order.status;
}

function spoilt(signature: string): string {
  return `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}`;
}
