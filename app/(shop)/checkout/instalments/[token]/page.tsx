import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { type Instalments, type Opened, openInstalments } from '@/lib/methods/instalments/checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { inWords } from '@/lib/wait-words';
import { PayForm } from '../../../emi/pay-form';
import { CannotOrder } from '../../cannot-order';
import { RunOut } from '../../run-out';
import { payInInstalments } from './actions';

export const metadata: Metadata = { title: 'Instalments', robots: { index: false, follow: false } };

export default async function InstalmentsPage({ params }: PageProps<'/checkout/instalments/[token]'>) {
  const cartId = await currentCartId();
  if (!cartId) notFound();
  const opened = await openInstalments((await params).token, cartId, await callerAddress());
  if (opened.state === 'placed') redirect(opened.orderPath as Route);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">Pay in monthly instalments</h1>
      <Body opened={opened} />
    </main>
  );
}

function Body({ opened }: { opened: Exclude<Opened, { state: 'placed' }> }) {
  if (opened.state === 'gone') return <RunOut />;
  if (opened.state === 'refused') return <CannotOrder refusal={opened.refusal} />;
  if (opened.state === 'open' && opened.instalments.plans.length > 0)
    return <Choice {...opened.instalments} />;
  return <NoPlans opened={opened} />;
}

function Choice({ token, total, preAuth, plans }: Instalments) {
  return (
    <>
      <p className="text-17">
        Your order comes to <Money amount={total} className="font-semibold" />.{' '}
        <span>
          {preAuth
            ? 'The plan’s amount is held now and charged on dispatch; banks do that on credit cards alone.'
            : 'The plan’s amount is charged as soon as you confirm it.'}
        </span>{' '}
        <Link href="/checkout" className="link">
          Pay in another way
        </Link>
      </p>
      <PayForm action={payInInstalments} token={token} groups={planGroups(plans)} chosen={undefined} places />
    </>
  );
}

const TITLES = {
  open: 'No bank lends this amount',
  'no-answer': 'The banks could not be asked just now',
  wait: 'The banks were asked very often from here',
};

function NoPlans({ opened }: { opened: Extract<Opened, { state: keyof typeof TITLES }> }) {
  return (
    <EmptyState
      title={TITLES[opened.state]}
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          Pay in another way
        </Link>
      }
    >
      Nothing was ordered and nothing was charged. <span>{wayOn(opened)}</span>
    </EmptyState>
  );
}

function wayOn(opened: Extract<Opened, { state: keyof typeof TITLES }>): string {
  if (opened.state === 'open')
    return opened.instalments.preAuth
      ? 'Debit card plans are charged when you order: choose “Pay now” at the checkout, or pay in full.'
      : 'You can pay in full.';
  const when = opened.state === 'wait' ? inWords(opened.until, Date.now()) : 'in a minute';
  return `Load this page again ${when}, or you can pay in full.`;
}
