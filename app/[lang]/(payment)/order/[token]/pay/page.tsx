import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { localized } from '@/lib/language/localized';
import { formatINR } from '@/lib/money';
import { orderPage } from '@/lib/orders/order-token';
import { paymentWindow } from '@/lib/orders/payment-window';
import { payPage as t } from '@/shop/messages';
import { PaymentWindow } from './payment-window';

export const generateMetadata = (): Metadata => ({ title: t.title, robots: { index: false, follow: false } });

export default async function PayPage({ params }: PageProps<'/[lang]/order/[token]/pay'>) {
  const { token } = await params;
  const order = await paymentWindow(token);
  const back = localized(orderPage(token));
  // The order's page says what is known of it; a token that is none is not found there.
  if (!order) redirect(back);
  const amount = formatINR(order.total);
  const what = order.preAuth ? t.hold(amount) : t.pay(amount);
  return (
    // Named, since the gateway's page in the window has a main part of its own.
    <main aria-label={what} className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <header className="flex flex-col gap-2">
        <p className="text-muted">
          <Sentence
            parts={t.order(<span className="font-medium text-ink tabular-nums">{order.reference}</span>)}
          />
        </p>
        <h1 className="text-28 sm:text-40">{what}</h1>
      </header>
      <p className="max-w-prose text-17">
        {t.saved} <span>{order.preAuth ? t.chargedOnDispatch : t.chargedOnceConfirmed}</span>
      </p>
      <noscript>
        <Notice title={t.noScripts}>
          <p>{t.noScriptsText}</p>
        </Notice>
      </noscript>
      <PaymentWindow page={order.page} script={order.script} orderPage={back} label={t.onGateway(what)} />
    </main>
  );
}
