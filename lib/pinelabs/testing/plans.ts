/** Instalment plans with the figures that the gateway's documents print, in the wire's shape. */
import { paise } from '../../money';
import type { Plan } from '../emi-types';
import { offerDataAnswer } from '../offers/offer-answer';

type Wire = Record<string, unknown>;

export const money = (value: number): Wire => ({ currency: 'INR', value });

export const ISSUERS = {
  indusind: { id: '23', name: 'INDUSIND CC', issuer_type: 'CC_BANK', priority: 1 },
  pnb: { id: '25', name: 'PNB CC', issuer_type: 'CC_BANK', priority: 1 },
  hdfcCredit: { id: '6', name: 'HDFC CC', issuer_type: 'CC_BANK', priority: 1 },
  hdfcDebit: { id: '7', name: 'HDFC DC', display_name: 'HDFC BANK', issuer_type: 'DC_BANK', priority: 1 },
  iciciDebit: { id: '2', name: 'ICICI DC', issuer_type: 'DC_BANK', priority: 1 },
} as const;

export type IssuerKey = keyof typeof ISSUERS;

/** Issuer, months, rate, loan, monthly, total, interest; all amounts in paise. */
type Row = readonly [IssuerKey, number, number, number, number, number, number];

const PLAIN: readonly Row[] = [
  ['indusind', 3, 16, 1_200_000, 410_713, 1_232_139, 32_139],
  ['indusind', 6, 16, 1_200_000, 209_436, 1_256_616, 56_616],
  ['indusind', 9, 16, 1_200_000, 142_379, 1_281_411, 81_411],
  ['indusind', 12, 16, 1_200_000, 108_877, 1_306_524, 106_524],
  ['indusind', 18, 16, 1_200_000, 75_427, 1_357_686, 157_686],
  ['indusind', 24, 16, 1_200_000, 58_755, 1_410_120, 210_120],
  ['pnb', 12, 16, 2_000_000, 181_461, 2_177_532, 177_532],
  ['pnb', 18, 16, 2_000_000, 125_712, 2_262_816, 262_816],
  ['pnb', 24, 16, 2_000_000, 97_926, 2_350_224, 350_224],
  ['pnb', 36, 16, 2_000_000, 70_314, 2_531_304, 531_304],
  ['hdfcDebit', 3, 16, 1_200_000, 410_714, 1_232_142, 32_142],
  ['hdfcDebit', 24, 16, 219_900, 10_767, 258_408, 38_508],
  ['iciciDebit', 36, 16, 1_200_000, 42_188, 1_518_768, 318_768],
];

export interface PrintedPlan {
  readonly title: string;
  readonly price: ReturnType<typeof paise>;
  readonly issuer: IssuerKey;
  readonly tenure: Wire;
}

function figures([, months, rate, loan, monthly, total, interest]: Row): Wire {
  return {
    tenure_id: `t${months}`,
    name: `${months} Months`,
    tenure_type: 'MONTH',
    tenure_value: months,
    issuer_offer_parameters: [{ program_type: 'BANK_EMI', offer_id: '1563', offer_parameter_id: '63813' }],
    details: [],
    loan_amount: money(loan),
    net_payment_amount: money(total),
    monthly_emi_amount: money(monthly),
    total_emi_amount: money(total),
    interest_amount: money(interest),
    interest_rate_percentage: rate,
    processing_fee_details: { amount: money(19_900) },
    emi_type: 'STANDARD',
  };
}

const plain = (row: Row): PrintedPlan => ({
  title: `${row[0]} ${row[1]} months`,
  price: paise(row[3]),
  issuer: row[0],
  tenure: { ...figures(row), discount: {} },
});

function brand(row: Row, type: string, subvention: number, emiType: string): PrintedPlan {
  const breakup = { merchant: { amount: money(100_000) }, brand: { amount: money(100_000) } };
  const discount = { discount_type: 'INSTANT', percentage: 10, amount: money(200_000), breakup };
  const offer_id = '309';
  const product = {
    product_code: 'redmi_1',
    brand_id: '3',
    product_offer_parameters: [{ program_type: 'BRAND_OFFER', offer_id, offer_parameter_id: '20' }],
    product_amount: money(2_000_000),
    subvention: {
      subvention_type: type,
      percentage: 5,
      amount: money(subvention),
      breakup: { brand: { amount: money(subvention) } },
    },
    discount,
  };
  return {
    title: `brand, ${type} ${row[1]} months`,
    price: paise(2_000_000),
    issuer: row[0],
    tenure: {
      ...figures(row),
      issuer_offer_parameters: [{ program_type: 'BRAND_EMI', offer_id, offer_parameter_id: '20' }],
      details: [product],
      discount,
      total_discount_amount: money(200_000),
      total_subvention_amount: money(subvention),
      emi_type: emiType,
    },
  };
}

/** Half a thousand rupees off at once, from merchant and bank; who bears it is not said. */
function bankOffer(row: Row): PrintedPlan {
  return {
    title: `${row[0]} with a discount, loan ${row[3]}`,
    price: paise(row[3] + 50_000),
    issuer: row[0],
    tenure: {
      ...figures(row),
      issuer_offer_parameters: [
        { program_type: 'BANK_EMI', offer_id: '1564', offer_parameter_id: '63814' },
        { program_type: 'MERCHANT_BANK_OFFER', offer_id: '1523', offer_parameter_id: '63566' },
      ],
      discount: {
        discount_type: 'INSTANT',
        amount: money(50_000),
        breakup: { merchant: {}, issuer: {}, brand: {}, dealer: {} },
      },
      total_discount_amount: money(50_000),
    },
  };
}

export const PRINTED: readonly PrintedPlan[] = [
  ...PLAIN.map(plain),
  brand(['pnb', 3, 16, 1_714_286, 586_734, 1_760_202, 45_916], 'INSTANT', 85_714, 'NO_COST'),
  brand(['pnb', 6, 16, 1_800_000, 314_154, 1_884_924, 84_924], 'POST', 90_000, 'NO_COST'),
  brand(['pnb', 9, 16, 1_800_000, 213_568, 1_922_112, 122_112], 'POST', 90_000, 'LOW_COST'),
  bankOffer(['hdfcCredit', 3, 20, 1_550_000, 533_984, 1_601_952, 51_952]),
  bankOffer(['hdfcCredit', 3, 20, 1_950_000, 671_786, 2_015_358, 65_358]),
];

export function wireOfferData({ issuer, tenure }: Pick<PrintedPlan, 'issuer' | 'tenure'>): Wire {
  return { offer_details: { ...ISSUERS[issuer], tenure } };
}

/** The printed plan of an issuer, in our shape. @throws Error when none is printed. */
export function planOf(issuer: IssuerKey): Plan {
  const printed = PRINTED.find((plan) => plan.issuer === issuer);
  if (!printed) throw new Error(`no plan of ${issuer} is printed`);
  return offerDataAnswer.parse(wireOfferData(printed));
}

/** The three-month brand plan that costs nothing. */
export function brandPlan(): Plan {
  const printed = PRINTED.find(({ tenure }) => tenure.emi_type === 'NO_COST');
  if (!printed) throw new Error('no brand plan is printed');
  return offerDataAnswer.parse(wireOfferData(printed));
}
