import { ShoppingBasket } from 'lucide-react';
import type { Metadata } from 'next';
import type { ComponentProps } from 'react';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import { deliveryNote } from '@/lib/delivery/note';
import { rememberedDestination } from '@/lib/delivery/place/cookie';
import { formatINR, type Paise } from '@/lib/money';
import { deliveryCountries, shownCountries } from '@/lib/orders/form/countries';
import { methodNames } from '@/lib/orders/method-names';
import { waitingOrders } from '@/lib/orders/waiting/waiting-view';
import { demandsBankAccount, isEnabled, tiedMethods } from '@/lib/payments/state/ways-to-pay/enabled';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { randomToken } from '@/lib/security/keys';
import { shop } from '@/shop/config';
import { orderLimit, checkout as t, waiting as waitingTexts } from '@/shop/messages';
import { Agreement } from '../agreement';
import { CouponForm } from '../coupon-form';
import { CartSigns } from '../waiting/cart-signs';
import { WaitingOrders } from '../waiting/waiting-orders';
import { CheckoutForm } from './checkout-form';
import { OrderSum } from './order-sum';
import { waysFor } from './ways';

export const generateMetadata = (): Metadata => ({
  title: t.title,
  description: t.description,
  robots: { index: false, follow: false },
});

export default async function CheckoutPage() {
  const cartId = await currentCartId();
  const where = await rememberedDestination();
  const cart = cartId ? await readCart(cartId, where) : undefined;
  const waiting = cartId ? await waitingOrders(cartId) : [];
  if (!cart || cart.lines.length === 0)
    return waiting.length > 0 ? <Waiting waiting={waiting} /> : <NothingToOrder />;
  const { lines, totals, repeatedDevices, excess } = cart;
  if (excess !== undefined) return <TooMuch excess={excess} waiting={waiting} />;
  return (
    <main data-slim-header className="page py-6 sm:py-12">
      <h1 className="mb-4 text-28 sm:mb-8 sm:text-40">{t.title}</h1>
      <CartSigns />
      <WaitingOrders waiting={waiting} />
      <CheckoutForm
        checkoutToken={randomToken()}
        totals={totals}
        place={where ?? {}}
        note={deliveryNote(totals, where)}
        countries={shownCountries()}
        delivery={deliveryCountries(shop.deliveryCountries, shownCountries())}
        ways={waysFor({ total: totals.total, repeatedDevices })}
        onlyFromAccountBy={demandsBankAccount() ? methodNames(tiedMethods()) : undefined}
        inWindow={isEnabled('frame')}
        agreement={<Agreement />}
      >
        <OrderSum lines={lines} />
        {/* Before the form that it is no part of: without scripts nothing is typed there yet. */}
        <CouponForm code={totals.coupon?.code} />
      </CheckoutForm>
    </main>
  );
}

function Waiting({ waiting }: ComponentProps<typeof WaitingOrders>) {
  return (
    <main className="page py-8 sm:py-12">
      <h1 className="mb-6 text-28 sm:mb-8 sm:text-40">{waitingTexts.checkoutTitle}</h1>
      <CartSigns />
      <WaitingOrders waiting={waiting} />
    </main>
  );
}

function TooMuch({ excess, waiting }: { excess: Paise } & ComponentProps<typeof WaitingOrders>) {
  return (
    <main className="page pt-8">
      <CartSigns />
      <WaitingOrders waiting={waiting} />
      <EmptyState
        level={1}
        icon={ShoppingBasket}
        title={orderLimit.max(formatINR(MAX_ORDER_AMOUNT))}
        action={
          <Link href="/cart" className={buttonClass('primary')}>
            {t.backToCart}
          </Link>
        }
      >
        {orderLimit.excess(formatINR(excess))}
      </EmptyState>
    </main>
  );
}

function NothingToOrder() {
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={ShoppingBasket}
        title={t.nothingTitle}
        action={
          <Link href="/" className={buttonClass('primary')}>
            {t.nothingAction}
          </Link>
        }
      >
        {t.nothingText}
      </EmptyState>
    </main>
  );
}
