/** What was paid with, in words and masked. Pure. */
import { z } from 'zod';
import { present } from '../offers/offer-parts';
import type { CardFacts, Instrument } from '../types';
import { looseText } from '../wire/wire-fields';

const cardData = z.object({
  card_type: looseText(20),
  network_name: looseText(30),
  issuer_name: looseText(50),
  last4_digit: looseText(20),
  card_category: looseText(30),
  country_code: looseText(10),
  token_txn_type: looseText(30),
});

export const paymentOption = z
  .object({
    card_data: cardData.optional().catch(undefined),
    netbanking_data: z
      .object({ bank_name: looseText(50) })
      .optional()
      .catch(undefined),
    upi_data: z
      .object({
        upi_id: looseText(255),
        vpa: looseText(255),
        payer: z
          .object({ vpa: looseText(255) })
          .optional()
          .catch(undefined),
      })
      .optional()
      .catch(undefined),
    cardless_data: z
      .object({ registered_mobile_number: looseText(20) })
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

export function instrumentOf(method: string, option: z.infer<typeof paymentOption>): Instrument | undefined {
  const name = LABELS[method];
  if (name === undefined) return undefined;
  const card = option?.card_data;
  const network = known(card?.network_name);
  const type = method === 'CARD' ? known(card?.card_type)?.toLowerCase() : undefined;
  const label = [network, type, name].filter(Boolean).join(' ');
  const issuer =
    known(card?.issuer_name) ?? option?.netbanking_data?.bank_name ?? option?.wallet_data?.wallet_name;
  const account = accountOf(option);
  // Four digits and no more, whatever the gateway should send there one day.
  const last4 = card?.last4_digit;
  return {
    label: label.charAt(0).toUpperCase() + label.slice(1),
    ...(last4 !== undefined && /^\d{4}$/.test(last4) ? { last4 } : {}),
    ...(issuer === undefined ? {} : { issuer }),
    ...(account === undefined ? {} : { account }),
  };
}

/** What a card's issuer is asked about in a dispute; undefined when nothing is said. */
export function cardFactsOf(option: z.infer<typeof paymentOption>): CardFacts | undefined {
  const card = option?.card_data;
  const facts = present({
    category: known(card?.card_category),
    country: known(card?.country_code),
    tokenType: known(card?.token_txn_type),
  });
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** Enough to know one's own by, and no more: `ke…@okbank`, `…3210`. */
function accountOf(option: z.infer<typeof paymentOption>): string | undefined {
  const upi = option?.upi_data;
  const [, name = '', bank = ''] =
    /^([^@]+)@([\w.-]+)$/.exec(upi?.upi_id ?? upi?.vpa ?? upi?.payer?.vpa ?? '') ?? [];
  if (name) return `${name.length > 3 ? name.slice(0, 2) : ''}…@${bank}`;
  const [last4] = /\d{4}$/.exec(option?.cardless_data?.registered_mobile_number ?? '') ?? [];
  return last4 === undefined ? undefined : `…${last4}`;
}

/** The gateway writes `NONE` for what it does not know. */
function known(text: string | undefined): string | undefined {
  return text === undefined || /^(?:none|unknown|n\/?a)$/i.test(text) ? undefined : text;
}
