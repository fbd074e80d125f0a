import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { callerAddress } from '@/lib/auth/caller';
import { localized } from '@/lib/language/localized';
import { orderForCard } from '@/lib/methods/instalments/order';
import { planGroups } from '@/lib/methods/instalments/plan-options';
import { orderPage } from '@/lib/orders/order-token';
import { emiPages as t } from '@/shop/messages';
import { PayForm } from '../../../emi/pay-form';
import { NoPlans, PlanIntro, PlanPage } from '../../../emi/plan-page';
import { waitingOrder } from '../waiting-order';
import { payOrderInInstalments } from './actions';

export const generateMetadata = (): Metadata => ({
  title: t.cardAgain,
  robots: { index: false, follow: false },
});

export default async function CardPage({ params }: PageProps<'/[lang]/order/[token]/card'>) {
  const { token } = await params;
  const found = await orderForCard(token, await callerAddress());
  const back = { href: orderPage(token), label: t.backToOrder };
  // The order's page says what is known of it; a token that is none is not found there.
  if (!found) redirect(localized(back.href));
  const order = found.state === 'open' && found.order.plans.length > 0 ? found.order : undefined;
  return (
    <PlanPage title={t.cardAgain}>
      {order ? (
        <>
          <PlanIntro what={waitingOrder(order.reference, order.total)} how={t.cardNotKept} way={back} />
          <PayForm
            action={payOrderInInstalments}
            token={token}
            groups={planGroups(order.plans)}
            chosen={order.chosen}
          />
        </>
      ) : (
        <NoPlans found={found} certain={t.orderSafe} instead={t.orderAnew} reload={t.reload} way={back} />
      )}
    </PlanPage>
  );
}
