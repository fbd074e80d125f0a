import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { localized } from '@/lib/language/localized';
import { orderForLender } from '@/lib/methods/cardless/cardless-checkout';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { orderPage } from '@/lib/orders/order-token';
import { lenderButton, emiPages as t } from '@/shop/messages';
import { PersonForm } from '../../../cardless/person-form';
import { PlanIntro, PlanPage } from '../../../emi/plan-page';
import { waitingOrder } from '../waiting-order';
import { payOrderWithoutCard } from './actions';

export const generateMetadata = (): Metadata => ({
  title: t.lenderAgain,
  robots: { index: false, follow: false },
});

export default async function LenderPage({ params }: PageProps<'/[lang]/order/[token]/lender'>) {
  const { token } = await params;
  const order = await orderForLender(token);
  const back = { href: orderPage(token), label: t.backToOrder };
  // The order's page says what is known of it; a token that is none is not found there.
  if (!order) redirect(localized(back.href));
  return (
    <PlanPage title={t.lenderAgain}>
      <PlanIntro what={waitingOrder(order.reference, order.basket.amount)} how={t.personNotKept} way={back} />
      <PersonForm
        action={payOrderWithoutCard}
        token={token}
        groups={planGroups(order.plans)}
        chosen={order.chosen}
        label={lenderButton.confirm}
      />
    </PlanPage>
  );
}
