import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { type Instalments, type Opened, openInstalments } from '@/lib/emi/checkout';
import { planGroups } from '@/lib/emi/plan-options';
import { waitText } from '@/lib/wait-text';
import { forms, emiPages as t } from '@/shop/messages';
import { PayForm } from '../../../emi/pay-form';
import { CannotOrder } from '../../cannot-order';
import { RunOut } from '../../run-out';
import { payInInstalments } from './actions';

export const metadata: Metadata = { title: t.cardTitle, robots: { index: false, follow: false } };

export default async function InstalmentsPage({ params }: PageProps<'/checkout/instalments/[token]'>) {
  const cartId = await currentCartId();
  if (!cartId) notFound();
  const opened = await openInstalments((await params).token, cartId, await callerAddress());
  if (opened.state === 'placed') redirect(opened.orderPath as Route);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">{t.cardHeading}</h1>
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
        <Sentence parts={t.total(<Money amount={total} className="font-semibold" />)} />{' '}
        <span>{preAuth ? t.heldNow : t.chargedNow}</span>{' '}
        <Link href="/checkout" className="link">
          {t.otherWay}
        </Link>
      </p>
      <PayForm action={payInInstalments} token={token} groups={planGroups(plans)} chosen={undefined} places />
    </>
  );
}

const TITLES = {
  open: t.noneTitle,
  'no-answer': t.noAnswerTitle,
  wait: t.waitTitle,
};

function NoPlans({ opened }: { opened: Extract<Opened, { state: keyof typeof TITLES }> }) {
  return (
    <EmptyState
      title={TITLES[opened.state]}
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          {t.otherWay}
        </Link>
      }
    >
      <span>{t.nothingOrdered}</span> <span>{wayOn(opened)}</span>
    </EmptyState>
  );
}

function wayOn(opened: Extract<Opened, { state: keyof typeof TITLES }>): string {
  if (opened.state === 'open') return opened.instalments.preAuth ? t.payInFullOrDebit : t.payInFull;
  return t.reloadOrPayInFull(
    opened.state === 'wait' ? waitText(opened.until, Date.now()) : forms.wait.aMinute,
  );
}
