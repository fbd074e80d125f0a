import { BadgePercent, Leaf, type LucideIcon, Tag } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { benefitLines, type Cost, costOf, isPaidAtOnce, offerOf } from '@/lib/methods/instalments/display';
import type { Tenure } from '@/lib/pinelabs';
import { plans, emiPage as t } from '@/shop/messages';

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
        {isPaidAtOnce(tenure) ? plans.discountWithoutEmi : plans.cost[cost]}
      </Chip>
      {offer && <Chip icon={Tag}>{plans.offer[offer]}</Chip>}
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
          <Sentence parts={t.benefit(what, <Money amount={amount} exact />, when)} />
          {borneBy && <span className="text-muted">{` ${t.paidBy(borneBy)}`}</span>}
        </li>
      ))}
      {fee ? (
        <li>
          <Sentence parts={t.convenienceFee(<Money amount={fee} exact />)} />
        </li>
      ) : null}
    </ul>
  );
}
