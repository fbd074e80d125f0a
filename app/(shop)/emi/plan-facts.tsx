import { BadgePercent, Leaf, type LucideIcon, Tag } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import {
  benefitLines,
  COST_WORDS,
  type Cost,
  costOf,
  isPaidAtOnce,
  OFFER_WORDS,
  offerOf,
} from '@/lib/methods/instalments/display';
import type { Tenure } from '@/lib/pinelabs';

const ICONS: Readonly<Record<Cost, LucideIcon>> = {
  'no-cost': Leaf,
  'low-cost': BadgePercent,
  standard: BadgePercent,
};

/** What kind of plan it is, and whose offer. */
export function PlanLabels({ tenure }: { tenure: Tenure }) {
  const cost = costOf(tenure);
  const offer = offerOf(tenure);
  return (
    <span className="flex flex-wrap gap-1.5">
      <Chip icon={ICONS[cost]} tone={cost === 'standard' ? 'neutral' : 'good'}>
        {isPaidAtOnce(tenure) ? 'Discount without instalments' : COST_WORDS[cost]}
      </Chip>
      {offer && <Chip icon={Tag}>{OFFER_WORDS[offer]}</Chip>}
    </span>
  );
}

/** What others pay of it, and who. */
export function PlanBenefits({ tenure }: { tenure: Tenure }) {
  const lines = benefitLines(tenure);
  const fee = tenure.convenienceFee;
  if (lines.length === 0 && !fee) return null;
  return (
    <ul className="flex flex-col gap-1 text-13">
      {lines.map(({ what, amount, when, borneBy }) => (
        <li key={`${what} ${when}`}>
          <span>{what}</span>: <Money amount={amount} exact />, <span>{when}</span>
          {borneBy && <span className="text-muted">{` (${borneBy})`}</span>}
        </li>
      ))}
      {fee ? (
        <li>
          Convenience fee: <Money amount={fee} exact />, added to the payment
        </li>
      ) : null}
    </ul>
  );
}
