import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { common, settle as t } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { refusalText } from '@/lib/console/refusal-text';
import { previewSettlement } from '@/lib/payments/operations/settle-review';
import type { SettlementView } from '@/lib/payments/state/types';
import { randomToken } from '@/lib/security/keys';
import { SettleForm } from './settle-form';

export const metadata: Metadata = { title: t.title };

/** Fetches the order anew and shows what would be settled. A page of its own: it works without scripts. */
export default async function SettlePage({ params }: PageProps<'/admin/orders/[id]/settle'>) {
  const { id } = await params;
  const user = await requirePermission('reviews.settle', `/admin/orders/${id}/settle`);
  const view = await previewSettlement(id, user.email);
  const order = await orderDetail(id);
  if (!order) notFound();
  const closed = 'refused' in view ? refusalText(view.refused) : undefined;
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <Link href={`/admin/orders/${id}`} className="link self-start text-13">
        <Sentence parts={common.orderLink(<span>{order.reference}</span>)} />
      </Link>
      <h1 className="text-28">{t.title}</h1>
      {'refused' in view ? null : <Figures view={view} />}
      {/* Stays when there is nothing left to settle: after a post without scripts it says what came of it. */}
      <div className={closed === undefined ? 'card p-4 md:p-6' : 'contents'}>
        <SettleForm
          orderId={id}
          formToken={randomToken()}
          view={'refused' in view ? undefined : view}
          closed={closed}
          wayOut={
            <Link href={`/admin/orders/${id}`} className={buttonClass('quiet')}>
              {closed === undefined ? common.leave : t.back}
            </Link>
          }
        />
      </div>
    </div>
  );
}

function Figures({ view }: { view: SettlementView }) {
  const { status, money, total } = view;
  const rows = [
    [t.status, status],
    [t.total, figuresAndWords(total)],
    [t.authorised, figuresAndWords(money.authorised)],
    [t.captured, figuresAndWords(money.captured)],
    ...(money.released > 0 ? [[t.released, figuresAndWords(money.released)]] : []),
    ...(money.refunded > 0 ? [[t.refunded, figuresAndWords(money.refunded)]] : []),
  ];
  return (
    <section aria-label={t.figures} className="flex flex-col gap-3">
      <p className="text-muted">{t.fetched(view.says)}</p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-col sm:contents">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
