import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { orderReturns as t } from '@/lib/console/messages';
import type { ReturnView } from '@/lib/console/returns/return-views';
import { When } from '../../when';
import { ReturnAnswerForm } from './return-answer-form';
import { Section } from './section';

interface ReturnsSectionProps {
  orderId: string;
  returns: readonly ReturnView[];
  /** An answer promises money: whoever gives it may refund. */
  mayRefund: boolean;
}

/** Nothing where nobody has asked. */
export function ReturnsSection({ orderId, returns, mayRefund }: ReturnsSectionProps) {
  if (returns.length === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="flex flex-col gap-3">
        {returns.map((one) => (
          <li key={one.id} className="card flex flex-col gap-2 p-4 wrap-anywhere">
            <p className="font-medium">{t.states[one.state]}</p>
            <p>
              <Sentence parts={t.asked(<span>{one.goods}</span>, <When at={one.askedAt} />)} />
            </p>
            <p>
              <Sentence parts={t.reason(<span>{one.reason}</span>)} />
            </p>
            {one.note && (
              <p>
                <Sentence parts={t.note(<q>{one.note}</q>)} />
              </p>
            )}
            {one.answered && (
              <p className="text-13 text-muted">
                <Sentence parts={t.answered(<span>{one.answered.by}</span>, <When at={one.answered.at} />)} />
              </p>
            )}
            {one.answer && <q>{one.answer}</q>}
            {one.state === 'asked' && mayRefund && <ReturnAnswerForm orderId={orderId} returnId={one.id} />}
            {one.state === 'accepted' && one.chosen && mayRefund && (
              <Link
                href={`/admin/orders/${orderId}/refund?return=${one.id}`}
                prefetch={false}
                className={`${buttonClass('quiet', 'small')} self-start`}
              >
                {t.refund}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
