/** Plans as a form offers them: words and keys, nothing of the gateway's own. Pure. */
import { formatINR, formatINRExact } from '@/lib/money';
import { type CardFields, cardFieldsOf, type Plan } from '@/lib/pinelabs';
import { plans as t } from '@/shop/messages';
import { methodOf } from './card-form';
import {
  benefitLines,
  byIssuer,
  cheapestMonthly,
  costOf,
  inAll,
  instalmentText,
  isPaidAtOnce,
  issuerLabel,
  lengthText,
  offerOf,
} from './display';
import { planKey } from './kept-plans';

interface PlanOption {
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
    from: fromText(own),
    wants: cardFieldsOf(methodOf(issuer), issuer),
    options: own.map(planOption),
  }));
}

function fromText(plans: readonly Plan[]): string {
  const cheapest = cheapestMonthly(plans);
  return cheapest ? t.from(instalmentText(cheapest.tenure)) : '';
}

function planOption(plan: Plan): PlanOption {
  return { key: planKey(plan), title: planTitle(plan), lines: planLines(plan) };
}

export function planTitle({ tenure }: Plan): string {
  if (isPaidAtOnce(tenure)) return t.atOnceTitle(formatINRExact(tenure.loanAmount));
  return t.title(lengthText(tenure), instalmentText(tenure));
}

/** What the plan costs and who pays what of it, in sentences. */
export function planLines({ tenure }: Plan): string[] {
  const offer = offerOf(tenure);
  const atOnce = isPaidAtOnce(tenure);
  const cost = atOnce ? t.discountWithoutEmi : t.cost[costOf(tenure)];
  const kind = [cost, offer && t.offer[offer]].filter(Boolean).join(', ');
  const fee =
    tenure.processingFee === undefined
      ? t.noFee
      : `${t.fee(formatINR(tenure.processingFee))}, ${t.inAll(formatINRExact(inAll(tenure)))}`;
  const total = atOnce
    ? t.atOnceTotal(formatINRExact(tenure.total))
    : t.total(formatINRExact(tenure.total), formatINRExact(tenure.interest), tenure.interestRate);
  return [
    `${kind}. ${total}; ${fee}.`,
    ...(tenure.convenienceFee ? [t.convenienceFee(formatINRExact(tenure.convenienceFee))] : []),
    ...benefitLines(tenure).map(({ what, amount, when, borneBy }) =>
      t.benefit(what, formatINRExact(amount), when, borneBy),
    ),
  ];
}
