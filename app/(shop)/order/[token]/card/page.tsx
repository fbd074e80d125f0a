import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { callerAddress } from '@/lib/auth/caller';
import { type OpenOrder, type OrderForCard, orderForCard } from '@/lib/emi/order';
import { planGroups } from '@/lib/emi/plan-options';
import { waitText } from '@/lib/wait-text';
import { forms, emiPages as t } from '@/shop/messages';
import { PayForm } from '../../../emi/pay-form';
import { payOrderInInstalments } from './actions';

export const metadata: Metadata = { title: t.cardAgain, robots: { index: false, follow: false } };

export default async function CardPage({ params }: PageProps<'/order/[token]/card'>) {
  const { token } = await params;
  const found = await orderForCard(token, await callerAddress());
  const back = `/order/${token}` as Route;
  // The order's page says what is known of it; a token that is none is not found there.
  if (!found) redirect(back);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">{t.cardAgain}</h1>
      {found.state === 'open' && found.order.plans.length > 0 ? (
        <Again order={found.order} token={token} back={back} />
      ) : (
        <NoPlans found={found} back={back} />
      )}
    </main>
  );
}

const TITLES = {
  open: t.noneTitle,
  'no-answer': t.noAnswerTitle,
  wait: t.waitTitle,
};

function NoPlans({ found, back }: { found: OrderForCard; back: Route }) {
  return (
    <EmptyState
      title={TITLES[found.state]}
      action={
        <Link href={back} className="link">
          {t.backToOrder}
        </Link>
      }
    >
      <span>{t.orderSafe}</span> <span>{wayOn(found)}</span>
    </EmptyState>
  );
}

function wayOn(found: OrderForCard): string {
  if (found.state === 'open') return t.orderAnew;
  return t.reload(found.state === 'wait' ? waitText(found.until, Date.now()) : forms.wait.aMinute);
}

function Again({ order, token, back }: { order: OpenOrder; token: string; back: Route }) {
  return (
    <>
      <p className="text-17">
        <Sentence
          parts={t.waiting(
            <span className="tabular-nums">{order.reference}</span>,
            <Money amount={order.total} className="font-semibold" />,
          )}
        />{' '}
        <span>{t.cardNotKept}</span>{' '}
        <Link href={back} className="link">
          {t.backToOrder}
        </Link>
      </p>
      <PayForm
        action={payOrderInInstalments}
        token={token}
        groups={planGroups(order.plans)}
        chosen={order.chosen}
      />
    </>
  );
}
