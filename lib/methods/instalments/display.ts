/** What people read of instalment plans. The figures are the gateway's own; nothing is computed but sums of them. Pure. */
import { formatINRExact, type Paise, paise } from '@/lib/money';
import type { Benefit, IssuerName, Party, Plan, Tenure } from '@/lib/pinelabs';
import { isLater } from '@/lib/pinelabs/offers/taken-off';

/** The lowest amount a month; of two alike the shorter plan, which costs less. Plans in other units are not compared. */
export function cheapestMonthly(plans: readonly Plan[]): Plan | undefined {
  return plans
    .filter(isMonthly)
    .toSorted((a, b) => a.tenure.monthly - b.tenure.monthly || days(a.tenure) - days(b.tenure))[0];
}

function isMonthly({ tenure }: Plan): boolean {
  return unitOf(tenure).word === 'month' && !isPaidAtOnce(tenure);
}

export type Cost = 'no-cost' | 'low-cost' | 'standard';

export const COST_WORDS: Readonly<Record<Cost, string>> = {
  'no-cost': 'No-cost EMI',
  'low-cost': 'Low-cost EMI',
  standard: 'Standard EMI',
};

/** A word that we do not know promises nothing. */
export function costOf({ emiType }: Pick<Tenure, 'emiType'>): Cost {
  if (emiType === 'NO_COST') return 'no-cost';
  return emiType === 'LOW_COST' ? 'low-cost' : 'standard';
}

export interface IssuerPlans {
  readonly issuer: IssuerName;
  /** The shortest first. */
  readonly plans: readonly Plan[];
}

/** Banks in the gateway's order. */
export function byIssuer(plans: readonly Plan[]): IssuerPlans[] {
  return [...Map.groupBy(plans, ({ issuer }) => `${issuer.id} ${issuer.name}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{ issuer: first.issuer, plans: group.toSorted((a, b) => days(a.tenure) - days(b.tenure)) }];
  });
}

/** `HDFC BANK debit card`. */
export function issuerLabel({ name, displayName, type }: IssuerName): string {
  if (type === 'other') return displayName ?? name;
  const bank = displayName ?? name.replace(/ (?:CC|DC|CARDLESS)$/, '');
  return `${bank} ${type === 'cardless' ? 'without a card' : type}`;
}

const UNITS: Readonly<Record<string, { word: string; days: number }>> = {
  DAY: { word: 'day', days: 1 },
  WEEK: { word: 'week', days: 7 },
  MONTH: { word: 'month', days: 30 },
  YEAR: { word: 'year', days: 365 },
};

/** No instalments: the bank takes its discount off, and the rest is paid like any payment by card. */
export function isPaidAtOnce({ months }: Pick<Tenure, 'months'>): boolean {
  return months === 0;
}

/** The gateway's pages print MONTH alone; a word that we do not know is shown as it is. */
function unitOf({ unit }: Pick<Tenure, 'unit'>): { word: string; days: number } {
  return UNITS[unit.replace(/S$/, '')] ?? { word: unit.toLowerCase(), days: 30 };
}

function days(tenure: Tenure): number {
  return tenure.months * unitOf(tenure).days;
}

/** `3 months`, `30 days`. */
export function lengthWords(tenure: Pick<Tenure, 'unit' | 'months'>): string {
  const { word } = unitOf(tenure);
  return tenure.months === 1 ? `1 ${word}` : `${tenure.months} ${word.replace(/s$/, '')}s`;
}

/** `₹4,107.13 a month`; how often another plan is due, nobody says. */
export function instalmentWords({ unit, monthly }: Pick<Tenure, 'unit' | 'monthly'>): string {
  return `${formatINRExact(monthly)} ${unitOf({ unit }).word === 'month' ? 'a month' : 'an instalment'}`;
}

/** Whose offer it is, beyond the bank's own plan. */
export function offerOf({ programmes, discount }: Tenure): 'brand' | 'bank' | undefined {
  if (programmes.some((programme) => programme.startsWith('BRAND'))) return 'brand';
  return discount && programmes.some((programme) => programme !== 'BANK_EMI') ? 'bank' : undefined;
}

export const OFFER_WORDS = { brand: 'Brand offer', bank: 'Bank offer' } as const;

export interface BenefitLine {
  readonly what: 'Discount' | 'Interest that others pay';
  readonly amount: Paise;
  /** `off at once`, `given back later`, `paid back by the bank after 3 months`. */
  readonly when: string;
  /** `the shop ₹1,000.00, the brand ₹1,000.00`; undefined where the gateway does not say. */
  readonly borneBy: string | undefined;
}

const PARTIES: Readonly<Record<Party, string>> = {
  merchant: 'the shop',
  issuer: 'the bank',
  brand: 'the brand',
  dealer: 'the dealer',
};

/** What somebody else pays of the plan, and who. */
export function benefitLines({ discount, details }: Tenure): BenefitLine[] {
  const ofProducts = details.flatMap((product) => product.discount ?? []);
  const subventions = details.flatMap((product) => product.subvention ?? []);
  return [
    ...linesOf('Discount', discount ? [discount] : ofProducts),
    ...linesOf('Interest that others pay', subventions),
  ];
}

function linesOf(what: BenefitLine['what'], benefits: readonly Benefit[]): BenefitLine[] {
  const groups = Map.groupBy(
    benefits.filter(({ amount }) => amount > 0),
    whenWords,
  );
  return [...groups].map(([when, group]) => ({
    what,
    when,
    amount: sum(group.map(({ amount }) => amount)),
    borneBy: sharesWords(group),
  }));
}

function whenWords(benefit: Benefit): string {
  if (!isLater(benefit)) return 'off at once';
  const { after } = benefit;
  return after
    ? `paid back by the bank after ${lengthWords({ unit: after.unit, months: after.count })}`
    : 'given back later';
}

function sharesWords(benefits: readonly Benefit[]): string | undefined {
  const parts = (Object.keys(PARTIES) as Party[]).flatMap((party) => {
    const borne = sum(benefits.flatMap(({ shares }) => shares[party] ?? []));
    return borne > 0 ? [`${PARTIES[party]} ${formatINRExact(borne)}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function sum(amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce((total, amount) => total + amount, 0));
}
