/** What people read of instalment plans. The figures are the gateway's own; nothing is computed but sums of them. Pure. */
import { formatINRExact, type Paise, paise, ZERO } from '@/lib/money';
import type { Benefit, IssuerName, Party, Plan, Tenure } from '@/lib/pinelabs';
import { isLater } from '@/lib/pinelabs/offers/taken-off';
import { plans as t } from '@/shop/messages';
import { bankName } from './issuers/bank-name';

/** The lowest amount a month; of two alike the shorter plan, which costs less. Plans in other units are not compared. */
export function cheapestMonthly(plans: readonly Plan[]): Plan | undefined {
  return plans
    .filter(isMonthly)
    .toSorted((a, b) => a.tenure.monthly - b.tenure.monthly || days(a.tenure) - days(b.tenure))[0];
}

function isMonthly({ tenure }: Plan): boolean {
  return unitOf(tenure) === 'month' && !isPaidAtOnce(tenure);
}

export type Cost = keyof typeof t.cost;

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

/** `HDFC Bank debit card`. */
export function issuerLabel({ name, displayName, type }: IssuerName): string {
  if (type === 'other') return bankName(displayName ?? name);
  return t.issuer(bankName(displayName ?? name.replace(/ (?:CC|DC|CARDLESS)$/, '')), type);
}

const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
type Unit = keyof typeof DAYS;

/** No instalments: the bank takes its discount off, and the rest is paid like any payment by card. */
export function isPaidAtOnce({ months }: Pick<Tenure, 'months'>): boolean {
  return months === 0;
}

/** The gateway's pages print MONTH alone. */
function unitOf({ unit }: Pick<Tenure, 'unit'>): Unit | undefined {
  return (Object.keys(DAYS) as Unit[]).find((known) => known === nameOf(unit));
}

function nameOf(unit: string): string {
  return unit.toLowerCase().replace(/s$/, '');
}

function days(tenure: Tenure): number {
  return tenure.months * DAYS[unitOf(tenure) ?? 'month'];
}

/** What the plan costs with the bank's fee, as the gateway's page sums it up. */
export function inAll({ total, processingFee }: Pick<Tenure, 'total' | 'processingFee'>): Paise {
  return sum([total, processingFee ?? ZERO]);
}

/** `3 months`, `30 days`; a word that we do not know is shown in small letters. */
export function lengthText(tenure: Pick<Tenure, 'unit' | 'months'>): string {
  const unit = unitOf(tenure);
  return unit ? t[unit](tenure.months) : t.otherUnit(tenure.months, nameOf(tenure.unit));
}

/** `₹4,107.13 a month`; how often another plan is due, nobody says. */
export function instalmentText({ unit, monthly }: Pick<Tenure, 'unit' | 'monthly'>): string {
  const amount = formatINRExact(monthly);
  return unitOf({ unit }) === 'month' ? t.aMonth(amount) : t.anInstalment(amount);
}

/** Whose offer it is, beyond the bank's own plan. */
export function offerOf({ programmes, discount }: Tenure): 'brand' | 'bank' | undefined {
  if (programmes.some((programme) => programme.startsWith('BRAND'))) return 'brand';
  return discount && programmes.some((programme) => programme !== 'BANK_EMI') ? 'bank' : undefined;
}

export interface BenefitLine {
  /** `Discount`, `Interest paid for you`. */
  readonly what: string;
  readonly amount: Paise;
  /** `off at once`, `paid back later`, `paid back by the bank after 3 months`. */
  readonly when: string;
  /** `the shop ₹1,000.00, the brand ₹1,000.00`; undefined where the gateway does not say. */
  readonly borneBy: string | undefined;
}

/** What somebody else pays of the plan, and who. */
export function benefitLines({ discount, details }: Tenure): BenefitLine[] {
  const ofProducts = details.flatMap((product) => product.discount ?? []);
  const subventions = details.flatMap((product) => product.subvention ?? []);
  return [
    ...linesOf(t.discount, discount ? [discount] : ofProducts),
    ...linesOf(t.interestPaid, subventions),
  ];
}

function linesOf(what: string, benefits: readonly Benefit[]): BenefitLine[] {
  const groups = Map.groupBy(
    benefits.filter(({ amount }) => amount > 0),
    whenText,
  );
  return [...groups].map(([when, group]) => ({
    what,
    when,
    amount: sum(group.map(({ amount }) => amount)),
    borneBy: sharesText(group),
  }));
}

function whenText(benefit: Benefit): string {
  if (!isLater(benefit)) return t.offAtOnce;
  const { after } = benefit;
  return after ? t.backAfter(lengthText({ unit: after.unit, months: after.count })) : t.backLater;
}

function sharesText(benefits: readonly Benefit[]): string | undefined {
  const parts = (Object.keys(t.parties) as Party[]).flatMap((party) => {
    const borne = sum(benefits.flatMap(({ shares }) => shares[party] ?? []));
    return borne > 0 ? [`${t.parties[party]} ${formatINRExact(borne)}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function sum(amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce((total, amount) => total + amount, 0));
}
