import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { orderForLender } from '@/lib/emi/cardless-checkout';
import { planGroups } from '@/lib/emi/plan-options';
import { lenderButton, emiPages as t } from '@/shop/messages';
import { PersonForm } from '../../../cardless/person-form';
import { payOrderWithoutCard } from './actions';

export const metadata: Metadata = { title: t.lenderAgain, robots: { index: false, follow: false } };

export default async function LenderPage({ params }: PageProps<'/order/[token]/lender'>) {
  const { token } = await params;
  const order = await orderForLender(token);
  const back = `/order/${token}` as Route;
  // The order's page says what is known of it; a token that is none is not found there.
  if (!order) redirect(back);
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">{t.lenderAgain}</h1>
      <p className="text-17">
        <Sentence
          parts={t.waiting(
            <span className="tabular-nums">{order.reference}</span>,
            <Money amount={order.basket.amount} className="font-semibold" />,
          )}
        />{' '}
        <span>{t.personNotKept}</span>{' '}
        <Link href={back} className="link">
          {t.backToOrder}
        </Link>
      </p>
      <PersonForm
        action={payOrderWithoutCard}
        token={token}
        groups={planGroups(order.plans)}
        chosen={order.chosen}
        label={lenderButton.confirm}
      />
    </main>
  );
}
