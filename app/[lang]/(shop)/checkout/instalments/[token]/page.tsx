import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Money } from '@/components/ui/price';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { localized } from '@/lib/language/localized';
import { type Instalments, type Opened, openInstalments } from '@/lib/methods/instalments/checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { emiPages as t } from '@/shop/messages';
import { Agreement } from '../../../agreement';
import { PayForm } from '../../../emi/pay-form';
import { NoPlans, PlanIntro, PlanPage } from '../../../emi/plan-page';
import { Closed } from '../../closed';
import { payInInstalments } from './actions';

export const generateMetadata = (): Metadata => ({
  title: t.cardTitle,
  robots: { index: false, follow: false },
});

const otherWay = () => ({ href: '/checkout' as const, label: t.otherWay });

export default async function InstalmentsPage({ params }: PageProps<'/[lang]/checkout/instalments/[token]'>) {
  const cartId = await currentCartId();
  if (!cartId) notFound();
  const opened = await openInstalments((await params).token, cartId, await callerAddress());
  if (opened.state === 'placed') redirect(localized(opened.orderPath));
  return (
    <PlanPage title={t.cardHeading}>
      <Body opened={opened} />
    </PlanPage>
  );
}

function Body({ opened }: { opened: Exclude<Opened, { state: 'placed' }> }) {
  if (opened.state === 'gone' || opened.state === 'refused') return <Closed closed={opened} />;
  if (opened.state === 'open' && opened.instalments.plans.length > 0)
    return <Choice {...opened.instalments} />;
  const held = opened.state === 'open' && opened.instalments.preAuth;
  return (
    <NoPlans
      found={opened}
      certain={t.nothingOrdered}
      instead={held ? t.payInFullOrDebit : t.payInFull}
      reload={t.reloadOrPayInFull}
      way={otherWay()}
    />
  );
}

function Choice({ token, total, preAuth, plans }: Instalments) {
  return (
    <>
      <PlanIntro
        what={t.total(<Money amount={total} className="font-semibold" />)}
        how={preAuth ? t.heldNow : t.chargedNow}
        way={otherWay()}
      />
      <PayForm
        action={payInInstalments}
        token={token}
        groups={planGroups(plans)}
        chosen={undefined}
        agreement={<Agreement />}
      />
    </>
  );
}
