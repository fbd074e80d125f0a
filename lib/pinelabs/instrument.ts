/** What was paid with, in words and masked. Pure. */
import { z } from 'zod';
import type { GatewayPayment } from './types';
import { looseText } from './wire-fields';

const cardData = z.object({
  card_type: looseText(20),
  network_name: looseText(30),
  issuer_name: looseText(50),
  last4_digit: looseText(20),
});

/** What the payer's own addresses and numbers are (VPA, phone) is left where it is. */
export const paymentOption = z
  .object({
    card_data: cardData.optional().catch(undefined),
    netbanking_data: z
      .object({ bank_name: looseText(50) })
      .optional()
      .catch(undefined),
    wallet_data: z
      .object({ wallet_name: looseText(50) })
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

const LABELS: Readonly<Record<string, string>> = {
  CARD: 'card',
  CREDIT_EMI: 'credit card EMI',
  DEBIT_EMI: 'debit card EMI',
  CARDLESS_EMI: 'cardless EMI',
  UPI: 'UPI',
  NETBANKING: 'net banking',
  WALLET: 'wallet',
  POINTS: 'points',
  BNPL: 'pay later',
};

export function instrumentOf(
  method: string,
  option: z.infer<typeof paymentOption>,
): GatewayPayment['instrument'] {
  const name = LABELS[method];
  if (name === undefined) return undefined;
  const card = option?.card_data;
  const network = known(card?.network_name);
  const type = method === 'CARD' ? known(card?.card_type)?.toLowerCase() : undefined;
  const label = [network, type, name].filter(Boolean).join(' ');
  const issuer =
    known(card?.issuer_name) ?? option?.netbanking_data?.bank_name ?? option?.wallet_data?.wallet_name;
  // Four digits and no more, whatever the gateway should send there one day.
  const last4 = card?.last4_digit;
  return {
    label: label.charAt(0).toUpperCase() + label.slice(1),
    ...(last4 !== undefined && /^\d{4}$/.test(last4) ? { last4 } : {}),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/** The gateway writes `NONE` for what it does not know. */
function known(text: string | undefined): string | undefined {
  return text === undefined || /^(?:none|unknown|n\/?a)$/i.test(text) ? undefined : text;
}
