import { ShoppingBag } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import type { CartView } from '@/lib/cart/types';
import { rememberedDestination } from '@/lib/delivery/place/cookie';
import { promisedBy } from '@/lib/delivery/promises';
import { hasZones } from '@/lib/delivery/zones';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { randomToken } from '@/lib/security/keys';
import { cart as t } from '@/shop/messages';
import { Agreement } from '../agreement';
import { CartForm } from './cart-form';
import { CartLineItem } from './cart-line-item';
import { CartSum } from './cart-sum';
import { CookiesBlocked } from './cookies-blocked';
import { DeliverTo } from './deliver-to';
import { ExpressForm } from './express-form';

export const metadata: Metadata = { title: t.title, robots: { index: false } };

export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const cartId = await currentCartId();
  // Somebody who has just put something in, and whose cart did not come back.
  const blocked = !cartId && (await searchParams).added !== undefined;
  const where = await rememberedDestination();
  const cart = cartId ? await readCart(cartId, where) : undefined;
  const filled = cart && cart.lines.length > 0 ? cart : undefined;
  const atOnce = filled && !filled.blocked && filled.excess === undefined ? filled.totalAnywhere : undefined;
  return (
    <main className="page pt-8">
      <CartForm>
        {filled ? <FullCart cart={filled} pin={where?.pin} /> : <EmptyCart blocked={blocked} />}
      </CartForm>
      {filled && <DeliverTo pin={where?.pin} asks={hasZones()} promised={promisedBy(filled.totals)} />}
      {atOnce !== undefined && isEnabled('express') && (
        <ExpressForm checkoutToken={randomToken()} total={atOnce}>
          <span>{t.expressText}</span> <Agreement />
        </ExpressForm>
      )}
    </main>
  );
}

function FullCart({ cart, pin }: { cart: CartView; pin: string | undefined }) {
  return (
    <>
      <h1 className="mb-6 text-28 md:text-40">{t.heading}</h1>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_22rem] lg:items-start">
        <ul className="divide-y divide-line border-y border-line">
          {cart.lines.map((line) => (
            <CartLineItem key={line.variantId} line={line} />
          ))}
        </ul>
        <CartSum cart={cart} withoutCard={isEnabled('cardless')} pin={pin} />
      </div>
    </>
  );
}

function EmptyCart({ blocked }: { blocked: boolean }) {
  return (
    <EmptyState
      level={1}
      icon={ShoppingBag}
      title={t.emptyTitle}
      action={
        <Link href="/" prefetch={false} className={buttonClass()}>
          {t.emptyAction}
        </Link>
      }
    >
      <CookiesBlocked blocked={blocked}>{t.emptyText}</CookiesBlocked>
    </EmptyState>
  );
}
