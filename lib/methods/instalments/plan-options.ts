/** Plans as a form offers them: words and keys, nothing of the gateway's own. Pure. */
import { formatINR, formatINRExact } from '@/lib/money';
import { type CardFields, cardFieldsOf, type Plan } from '@/lib/pinelabs';
import { methodOf } from './card-form';
import {
  benefitLines,
  byIssuer,
  COST_WORDS,
  cheapestMonthly,
  costOf,
  instalmentWords,
  isPaidAtOnce,
  issuerLabel,
  lengthWords,
  OFFER_WORDS,
  offerOf,
} from './display';
import { planKey } from './kept-plans';

export interface PlanOption {
  readonly key: string;
  /** `3 months, ₹4,107.13 a month`. */
  readonly title: string;
  /** Sentences: the cost, then what others pay. */
  readonly lines: readonly string[];
}

export interface PlanGroup {
  readonly label: string;
  /** The lowest of it: `from ₹587.55 a month`. */
  readonly from: string;
  /** What this bank wants of a card. */
  readonly wants: CardFields;
  readonly options: readonly PlanOption[];
}

export function planGroups(plans: readonly Plan[]): PlanGroup[] {
  return byIssuer(plans).map(({ issuer, plans: own }) => ({
    label: issuerLabel(issuer),
    from: fromWords(own),
    wants: cardFieldsOf(methodOf(issuer), issuer),
    options: own.map(planOption),
  }));
}

function fromWords(plans: readonly Plan[]): string {
  const cheapest = cheapestMonthly(plans);
  return cheapest ? `from ${instalmentWords(cheapest.tenure)}` : '';
}

export function planOption(plan: Plan): PlanOption {
  return { key: planKey(plan), title: planTitle(plan), lines: planLines(plan) };
}

export function planTitle({ tenure }: Plan): string {
  if (isPaidAtOnce(tenure)) return `${formatINRExact(tenure.loanAmount)} at once, no instalments`;
  return `${lengthWords(tenure)}, ${instalmentWords(tenure)}`;
}

/** What the plan costs and who pays what of it, in sentences. */
export function planLines({ tenure }: Plan): string[] {
  const offer = offerOf(tenure);
  const atOnce = isPaidAtOnce(tenure);
  const cost = atOnce ? 'Discount without instalments' : COST_WORDS[costOf(tenure)];
  const kind = [cost, offer && OFFER_WORDS[offer]].filter(Boolean).join(', ');
  const fee =
    tenure.processingFee === undefined
      ? 'no processing fee'
      : `processing fee ${formatINR(tenure.processingFee)}`;
  const total = atOnce
    ? `${formatINRExact(tenure.total)} is charged at once, without interest`
    : `Total ${formatINRExact(tenure.total)}, of it ${formatINRExact(tenure.interest)} interest at ${tenure.interestRate} % a year`;
  return [
    `${kind}. ${total}; ${fee}.`,
    ...(tenure.convenienceFee
      ? [`Convenience fee: ${formatINRExact(tenure.convenienceFee)}, added to the payment.`]
      : []),
    ...benefitLines(tenure).map(
      ({ what, amount, when, borneBy }) =>
        `${what}: ${formatINRExact(amount)}, ${when}${borneBy ? ` (${borneBy})` : ''}.`,
    ),
  ];
}

/** What the merchant alone reads: the dealer's charges are the shop's cost. */
export function merchantLines({ tenure: { dealerCharges, splitPercentage } }: Plan): string[] {
  return [
    ...(dealerCharges === undefined
      ? []
      : [`Dealer charges: ${dealerCharges} %. The shop pays them to the lender, not the customer.`]),
    ...(splitPercentage === undefined ? [] : [`Split EMI: ${splitPercentage} %.`]),
  ];
}
