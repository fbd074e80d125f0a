import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Money } from '@/components/ui/price';
import { currentCartId } from '@/lib/cart/cookies';
import { type CardlessCheckout, openCardless } from '@/lib/methods/cardless/cardless-checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { PersonForm } from '../../../cardless/person-form';
import { CannotOrder } from '../../cannot-order';
import { RunOut } from '../../run-out';
import { payInCardlessInstalments } from './actions';

export const metadata: Metadata = {
  title: 'Instalments without a card',
  robots: { index: false, follow: false },
};

export default async function CardlessPage({ params }: PageProps<'/checkout/cardless/[token]'>) {
  const cartId = await currentCartId();
  if (!cartId) notFound();
  const { token } = await params;
  const opened = await openCardless(token, cartId);
  if (opened.state === 'placed') redirect(opened.orderPath as Route);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">Instalments without a card</h1>
      <Body opened={opened} token={token} />
    </main>
  );
}

function Body({ opened, token }: { opened: Exclude<CardlessCheckout, { state: 'placed' }>; token: string }) {
  if (opened.state === 'gone') return <RunOut />;
  if (opened.state === 'refused') return <CannotOrder refusal={opened.refusal} />;
  return <Ask opened={opened} token={token} />;
}

function Ask({ opened, token }: { opened: Extract<CardlessCheckout, { state: 'open' }>; token: string }) {
  return (
    <>
      <p className="text-17">
        Your order comes to <Money amount={opened.basket.amount} className="font-semibold" />. A lender pays
        it for you, and you pay the lender back every month.{' '}
        <Link href="/checkout" className="link">
          Pay in another way
        </Link>
      </p>
      <PersonForm
        action={payInCardlessInstalments}
        token={token}
        groups={planGroups(opened.plans)}
        chosen={undefined}
        label="Order, and confirm with the lender"
      />
    </>
  );
}
