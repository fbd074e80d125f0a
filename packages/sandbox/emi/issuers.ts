/**
 * The banks, their rates, fees and programmes, as data. What the gateway's pages print is here as they print it;
 * plans that they do not print (other tenures, bank card prefixes, the cardless lender's terms) are the sandbox's own.
 */
import type { Rounding } from './arithmetic';
import type { OfferParameter } from './wire';

export type EmiMethod = 'CREDIT_EMI' | 'DEBIT_EMI' | 'CARDLESS_EMI';

/** A bank's programme for orders from an amount on; of several the one with the highest threshold applies. */
export interface Programme {
  /** Paise of the order. */
  readonly from: number;
  readonly parameter: OfferParameter;
}

/** What the merchant and the bank add. Without an amount it changes no figure. */
export interface BankOffer {
  readonly from: number;
  readonly parameter: OfferParameter;
  /** Paise, off at once. */
  readonly discount?: number;
}

export interface TenureTerms {
  readonly id: string;
  readonly months: number;
  readonly programmes: readonly Programme[];
  /** Paise. */
  readonly fee?: number;
  readonly bankOffer?: BankOffer;
  /** Per cent a year, where it is not the bank's. */
  readonly rate?: number;
  /** Of a cardless lender, per cent: what the merchant is charged for the plan. Its split is always 0, as the page has it. */
  readonly dealerCharges?: number;
  /** How the bank's discount is given, where it is not off the loan: paid back months or days later, or instead of instalments. */
  readonly discountAs?: 'deferred' | 'deferred-days' | 'cashback-only';
  /** Listed, and refused to whoever asks for it. */
  readonly refused?: boolean;
}

export interface Issuer {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly type: string;
  readonly method: EmiMethod;
  /** The first six digits of its cards. */
  readonly bins: readonly string[];
  /** Per cent a year. */
  readonly rate: number;
  readonly rounding: Rounding;
  /** Paise: the smallest loan. */
  readonly minimum: number;
  readonly tenures: readonly TenureTerms[];
  /** Per cent of the loan that is paid beside it for paying so. */
  readonly feePercent?: number;
  /** Of a debit card: CVV and expiry beside the mobile number. */
  readonly wantsWholeCard?: boolean;
}

const FEE = 19_900;
const TENURE_IDS: Readonly<Record<number, string>> = {
  3: '1',
  6: '2',
  9: '3',
  12: '4',
  18: '5',
  24: '6',
  36: '12',
};

const bankEmi = (offer: string, parameter: string, from = 0): Programme => ({
  from,
  parameter: { program_type: 'BANK_EMI', offer_id: offer, offer_parameter_id: parameter },
});

const bankOffer = (offer: string, parameter: string, from: number, discount?: number): BankOffer => ({
  from,
  parameter: { program_type: 'MERCHANT_BANK_OFFER', offer_id: offer, offer_parameter_id: parameter },
  ...(discount !== undefined && { discount }),
});

function terms(
  months: number,
  programmes: readonly Programme[],
  rest: Partial<TenureTerms> = { fee: FEE },
): TenureTerms {
  return { id: TENURE_IDS[months] ?? String(months), months, programmes, ...rest };
}

const FIRST = [bankEmi('1562', '63812')];
const SECOND = [bankEmi('1563', '63813')];
const HDFC_CARD = [bankEmi('1803', '72559'), bankEmi('1564', '63814', 2_000_000)];

export const ISSUERS: readonly Issuer[] = [
  {
    id: '23',
    name: 'INDUSIND CC',
    displayName: 'INDUSIND BANK',
    type: 'CC_BANK',
    method: 'CREDIT_EMI',
    bins: ['401200'],
    rate: 16,
    rounding: 'cut',
    minimum: 250_000,
    tenures: [3, 6, 9, 12, 18, 24].map((months) => terms(months, SECOND)),
  },
  {
    id: '25',
    name: 'PNB CC',
    displayName: 'PUNJAB NATIONAL BANK',
    type: 'CC_BANK',
    method: 'CREDIT_EMI',
    bins: ['520000'],
    rate: 16,
    rounding: 'cut',
    minimum: 250_000,
    tenures: [
      ...[3, 6, 9, 12].map((months) => terms(months, SECOND)),
      terms(18, [bankEmi('1595', '63850')]),
      terms(24, SECOND),
      terms(36, FIRST),
    ],
  },
  {
    id: '6',
    name: 'HDFC CC',
    displayName: 'HDFC BANK',
    type: 'CC_BANK',
    method: 'CREDIT_EMI',
    bins: ['469000', '400000'],
    rate: 20,
    rounding: 'nearest',
    minimum: 300_000,
    tenures: [
      terms(3, HDFC_CARD, { fee: FEE, bankOffer: bankOffer('1523', '63566', 1_500_000, 50_000) }),
      ...[6, 9, 12, 18, 24].map((months) => terms(months, HDFC_CARD)),
    ],
  },
  {
    id: '7',
    name: 'HDFC DC',
    displayName: 'HDFC BANK',
    type: 'DC_BANK',
    method: 'DEBIT_EMI',
    bins: ['541919'],
    rate: 16,
    rounding: 'nearest',
    minimum: 200_000,
    tenures: [
      ...[3, 6, 9, 12, 18].map((months) => terms(months, FIRST)),
      terms(24, [bankEmi('3498', '199796')], { fee: FEE, bankOffer: bankOffer('3678', '203706', 0) }),
    ],
  },
  {
    id: '2',
    name: 'ICICI DC',
    displayName: 'ICICI BANK',
    type: 'DC_BANK',
    method: 'DEBIT_EMI',
    bins: ['600000'],
    wantsWholeCard: true,
    rate: 16,
    rounding: 'nearest',
    minimum: 500_000,
    tenures: [3, 6, 9, 12, 18, 24, 36].map((months) => terms(months, FIRST)),
  },
  {
    id: '3',
    name: 'ICICI CARDLESS',
    displayName: 'ICICI BANK',
    type: 'CARDLESS',
    method: 'CARDLESS_EMI',
    bins: [],
    rate: 16.9,
    rounding: 'nearest',
    minimum: 100_000,
    tenures: [3, 6, 9, 12].map((months) =>
      terms(months, [bankEmi('308', '19')], { fee: FEE, dealerCharges: months < 9 ? 0 : 1.5 }),
    ),
  },
];

export function issuerById(id: string, issuers: readonly Issuer[] = ISSUERS): Issuer | undefined {
  return issuers.find((issuer) => issuer.id === id);
}

/** @param number a card's, whole or its first six digits. */
export function issuerOfCard(number: string): Issuer | undefined {
  return ISSUERS.find((issuer) => issuer.bins.some((bin) => number.startsWith(bin)));
}
