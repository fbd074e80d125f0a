import { ShoppingBasket } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import { cartTotals } from '@/lib/cart/totals';
import { randomToken } from '@/lib/keys';
import { COUNTRIES, deliveryCountries } from '@/lib/orders/countries';
import { offers } from '@/lib/payments/systems';
import { CheckoutForm } from './checkout-form';
import { OrderSum } from './order-sum';
import { WhatHappensNext } from './what-happens-next';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false, follow: false } };

export default async function CheckoutPage() {
  const cartId = await currentCartId();
  const lines = cartId ? (await readCart(cartId)).lines : [];
  if (lines.length === 0) return <NothingToOrder />;
  const totals = cartTotals(lines.filter((line) => line.available > 0));
  return (
    <main className="page py-8 sm:py-12">
      <h1 className="mb-6 text-28 sm:mb-8 sm:text-40">Checkout</h1>
      <CheckoutForm
        checkoutToken={randomToken()}
        total={totals.total}
        countries={COUNTRIES}
        delivery={deliveryCountries()}
        ownAccount={offers('bank')}
        inWindow={offers('frame')}
        inInstalments={offers('emi')}
        withoutCard={offers('cardless')}
      >
        <OrderSum lines={lines} totals={totals} />
        <WhatHappensNext />
      </CheckoutForm>
    </main>
  );
}

function NothingToOrder() {
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={ShoppingBasket}
        title="There is nothing to order yet"
        action={
          <Link href="/" className={buttonClass('primary')}>
            Look around the shop
          </Link>
        }
      >
        Your cart is empty. If you have just placed an order, its page has everything about it.
      </EmptyState>
    </main>
  );
}
