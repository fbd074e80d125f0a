import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { plan as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { Section } from './section';

/** The instalments that were chosen: what the bank lends, what that costs, and who pays what is off. */
export function PlanSection({ plan }: { plan: OrderDetail['plan'] }) {
  if (!plan) return null;
  return (
    <Section title={t.title}>
      <div className="card flex flex-col gap-1 p-4">
        <p className="font-medium">{plan.title}</p>
        {plan.lines.map((line) => (
          <p key={line} className="text-muted">
            {line}
          </p>
        ))}
        <p className="text-muted">
          <Sentence parts={t.bankPays(<Money amount={plan.charged} exact />)} />
        </p>
      </div>
    </Section>
  );
}
