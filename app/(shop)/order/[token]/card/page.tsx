import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { callerAddress } from '@/lib/auth/caller';
import { type OpenOrder, type OrderForCard, orderForCard } from '@/lib/methods/instalments/order';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { inWords } from '@/lib/wait-words';
import { PayForm } from '../../../emi/pay-form';
import { payOrderInInstalments } from './actions';

export const metadata: Metadata = { title: 'Enter your card', robots: { index: false, follow: false } };

export default async function CardPage({ params }: PageProps<'/order/[token]/card'>) {
  const { token } = await params;
  const found = await orderForCard(token, await callerAddress());
  const back = `/order/${token}` as Route;
  // The order's page says what is known of it; a token that is none is not found there.
  if (!found) redirect(back);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">Enter your card</h1>
      {found.state === 'open' && found.order.plans.length > 0 ? (
        <Again order={found.order} token={token} back={back} />
      ) : (
        <NoPlans found={found} back={back} />
      )}
    </main>
  );
}

const TITLES = {
  open: 'No bank lends this amount now',
  'no-answer': 'The banks could not be asked just now',
  wait: 'The banks were asked very often from here',
};

function NoPlans({ found, back }: { found: OrderForCard; back: Route }) {
  return (
    <EmptyState
      title={TITLES[found.state]}
      action={
        <Link href={back} className="link">
          Back to your order
        </Link>
      }
    >
      Your order is safe and nothing was charged. <span>{wayOn(found)}</span>
    </EmptyState>
  );
}

function wayOn(found: OrderForCard): string {
  if (found.state === 'open') {
    return 'Look again later, or order anew and pay in full: an order that nobody pays closes by itself.';
  }
  return `Load this page again ${found.state === 'wait' ? inWords(found.until, Date.now()) : 'in a minute'}.`;
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
