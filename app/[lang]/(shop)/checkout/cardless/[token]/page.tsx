import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Money } from '@/components/ui/price';
import { currentCartId } from '@/lib/cart/cookies';
import { localized } from '@/lib/language/localized';
import { type CardlessCheckout, openCardless } from '@/lib/methods/cardless/cardless-checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { lenderButton, emiPages as t } from '@/shop/messages';
import { Agreement } from '../../../agreement';
import { PersonForm } from '../../../cardless/person-form';
import { PlanIntro, PlanPage } from '../../../emi/plan-page';
import { Closed } from '../../closed';
import { payInCardlessInstalments } from './actions';

export const generateMetadata = (): Metadata => ({
  title: t.cardlessTitle,
  robots: { index: false, follow: false },
});

export default async function CardlessPage({ params }: PageProps<'/[lang]/checkout/cardless/[token]'>) {
  const cartId = await currentCartId();
  if (!cartId) notFound();
  const { token } = await params;
  const opened = await openCardless(token, cartId);
  if (opened.state === 'placed') redirect(localized(opened.orderPath));
  return (
    <PlanPage title={t.cardlessHeading}>
      {opened.state === 'open' ? <Ask opened={opened} token={token} /> : <Closed closed={opened} />}
    </PlanPage>
  );
}

function Ask({ opened, token }: { opened: Extract<CardlessCheckout, { state: 'open' }>; token: string }) {
  return (
    <>
      <PlanIntro
        what={t.total(<Money amount={opened.basket.amount} className="font-semibold" />)}
        how={t.lenderPays}
        way={{ href: '/checkout', label: t.otherWay }}
      />
      <PersonForm
        action={payInCardlessInstalments}
        token={token}
        groups={planGroups(opened.plans)}
        chosen={undefined}
        label={lenderButton.order}
        agreement={<Agreement />}
      />
    </>
  );
}
