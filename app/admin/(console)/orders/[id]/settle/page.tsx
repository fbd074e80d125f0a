import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { fieldErrorsOf } from '@/lib/action';
import { requirePermission } from '@/lib/auth/guard';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { readingFields } from '@/lib/console/actions/reading-fields';
import type { Query } from '@/lib/console/bulk/address';
import { common, settle as t } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { asksToRead, refusalText } from '@/lib/console/refusal-text';
import { previewSettlement } from '@/lib/payments/operations/settle-review';
import type { SettlementView } from '@/lib/payments/state/types';
import { randomToken } from '@/lib/security/keys';
import { single } from '../../../../single';
import { ReadingForm } from './reading-form';
import { SettleForm } from './settle-form';

export const metadata: Metadata = { title: t.title };

/** Fetches the order anew and shows what would be settled. A page of its own: it works without scripts. */
export default async function SettlePage({ params, searchParams }: PageProps<'/admin/orders/[id]/settle'>) {
  const { id } = await params;
  const user = await requirePermission('reviews.settle', `/admin/orders/${id}/settle`);
  const { typed, reading, errors } = readAddress(await searchParams);
  const view = await previewSettlement(id, user.email, reading);
  const order = await orderDetail(id);
  if (!order) notFound();
  const refused = 'refused' in view ? view.refused : undefined;
  const closed = refused && refusalText(refused);
  const wayOut = (
    <Link href={`/admin/orders/${id}`} className={buttonClass('quiet')}>
      {closed === undefined || asksToRead(refused) ? common.leave : t.back}
    </Link>
  );
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <Link href={`/admin/orders/${id}`} className="link-line">
        <Sentence parts={common.orderLink(<span>{order.reference}</span>)} />
      </Link>
      <h1 className="text-28">{t.title}</h1>
      {'refused' in view ? null : <Figures view={view} />}
      {/* Stays when there is nothing left to settle: after a post without scripts it says what came of it. */}
      <div className={closed === undefined ? 'card p-4 md:p-6' : 'contents'}>
        {closed !== undefined && asksToRead(refused) ? (
          <ReadingForm
            why={closed}
            gatewayOrderId={order.gatewayOrderId}
            typed={typed}
            errors={errors}
            wayOut={wayOut}
          />
        ) : (
          <SettleForm
            orderId={id}
            formToken={randomToken()}
            view={'refused' in view ? undefined : view}
            reading={reading ? typed : {}}
            closed={closed}
            wayOut={wayOut}
          />
        )}
      </div>
    </div>
  );
}

/** What was read in the dashboard, as its form sends it. */
function readAddress(query: Query) {
  const names = ['state', 'amount', 'refunded'].filter((name) => single(query[name]) !== undefined);
  const typed = Object.fromEntries(names.map((name) => [name, single(query[name]) ?? '']));
  const read = readingFields.safeParse(typed);
  if (read.success) return { typed, reading: read.data, errors: {} };
  return { typed, reading: undefined, errors: names.length > 0 ? fieldErrorsOf(read.error) : {} };
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
