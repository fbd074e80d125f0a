import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { type OpenOrder, orderForCard } from '@/lib/emi/order';
import { planGroups } from '@/lib/emi/plan-options';
import { PayForm } from '../../../emi/pay-form';
import { payOrderInInstalments } from './actions';

export const metadata: Metadata = { title: 'Enter your card', robots: { index: false, follow: false } };

export default async function CardPage({ params }: PageProps<'/order/[token]/card'>) {
  const { token } = await params;
  const order = await orderForCard(token);
  const back = `/order/${token}` as Route;
  // The order's page says what is known of it; a token that is none is not found there.
  if (!order) redirect(back);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">Enter your card</h1>
      {order === 'no-answer' || order.plans.length === 0 ? (
        <EmptyState
          title="The banks could not be asked just now"
          action={
            <Link href={back} className="link">
              Back to your order
            </Link>
          }
        >
          Your order is safe and nothing was charged. Load this page again in a minute.
        </EmptyState>
      ) : (
        <Again order={order} token={token} back={back} />
      )}
    </main>
  );
}

function Again({ order, token, back }: { order: OpenOrder; token: string; back: Route }) {
  return (
    <>
      <p className="text-17">
        Order <span className="tabular-nums">{order.reference}</span> of{' '}
        <Money amount={order.total} className="font-semibold" /> is saved and waits for its payment. We keep
        nothing of a card, so please enter it again.{' '}
        <Link href={back} className="link">
          Back to your order
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
