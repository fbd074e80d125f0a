import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Money } from '@/components/ui/price';
import { orderForLender } from '@/lib/methods/cardless/cardless-checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { PersonForm } from '../../../cardless/person-form';
import { payOrderWithoutCard } from './actions';

export const metadata: Metadata = { title: 'Ask the lender', robots: { index: false, follow: false } };

export default async function LenderPage({ params }: PageProps<'/order/[token]/lender'>) {
  const { token } = await params;
  const order = await orderForLender(token);
  const back = `/order/${token}` as Route;
  // The order's page says what is known of it; a token that is none is not found there.
  if (!order) redirect(back);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">Ask the lender once more</h1>
      <p className="text-17">
        Order <span className="tabular-nums">{order.reference}</span> of{' '}
        <Money amount={order.basket.amount} className="font-semibold" /> is saved and waits for its payment.
        We keep neither your PAN nor its mobile number, so please enter both again.{' '}
        <Link href={back} className="link">
          Back to your order
        </Link>
      </p>
      <PersonForm
        action={payOrderWithoutCard}
        token={token}
        groups={planGroups(order.plans)}
        chosen={order.chosen}
        label="Confirm with the lender"
      />
    </main>
  );
}
