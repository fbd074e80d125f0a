import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import type { CartView } from '@/lib/cart/types';
import { isFault } from '@/lib/coupons/rules';
import { rememberedDestination } from '@/lib/delivery/place/cookie';
import { promisedBy } from '@/lib/delivery/promises';
import { hasZones } from '@/lib/delivery/zones';
import { waitingOrders } from '@/lib/orders/waiting/waiting-view';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { randomToken } from '@/lib/security/keys';
import { coupon as couponTexts, cart as t, waiting as waitingTexts } from '@/shop/messages';
import { Agreement } from '../agreement';
import { CouponForm } from '../coupon-form';
import { CartSigns } from '../waiting/cart-signs';
import { WaitingOrders } from '../waiting/waiting-orders';
import { CartForm } from './cart-form';
import { CartLineItem } from './cart-line-item';
import { CartSum } from './cart-sum';
import { DeliverTo } from './deliver-to';
import { EmptyCart } from './empty-cart';
import { ExpressForm } from './express-form';

export const generateMetadata = (): Metadata => ({
  title: t.title,
  description: t.description,
  robots: { index: false },
});

export default async function CartPage({ searchParams }: PageProps<'/[lang]/cart'>) {
  const cartId = await currentCartId();
  const { added, back } = await searchParams;
  const where = await rememberedDestination();
  const cart = cartId ? await readCart(cartId, where) : undefined;
  const full = cart && cart.lines.length > 0 ? cart : undefined;
  const waiting = cartId ? await waitingOrders(cartId) : [];
  // Somebody who has just put something in, and whose cart did not come back.
  const blocked = !cartId && added !== undefined;
  const empty = !full && waiting.length === 0;
  return (
    <main className="page pt-8">
      <CartSigns />
      {!empty && <h1 className="mb-6 text-28 md:text-40">{t.heading}</h1>}
      {full && back !== undefined && (
        <Notice tone="good" role="status" className="mb-6">
          <p>{waitingTexts.backDone}</p>
        </Notice>
      )}
      <WaitingOrders waiting={waiting} />
      <div
        className={
          full &&
          'grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start'
        }
      >
        <CartForm>
          {full && <Lines cart={full} />}
          {empty && (
            <EmptyCart blocked={blocked} title={t.emptyTitle} text={t.emptyText} action={t.emptyAction} />
          )}
        </CartForm>
        {full && <Sums cart={full} pin={where?.pin} />}
      </div>
    </main>
  );
}

function Lines({ cart }: { cart: CartView }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {cart.lines.map((line) => (
        <CartLineItem key={line.variantId} line={line} />
      ))}
    </ul>
  );
}

/** Beside the cart's form: the coupon, the PIN code and express checkout have forms of their own. */
function Sums({ cart, pin }: { cart: CartView; pin: string | undefined }) {
  const { coupon } = cart.totals;
  const atOnce = cart.blocked || cart.excess !== undefined ? undefined : cart.totalAnywhere;
  const asksWho = coupon?.byCustomer && !isFault(coupon.judged);
  return (
    <div className="lg:sticky lg:top-6">
      <CartSum cart={cart} withoutCard={isEnabled('cardless')} pin={pin}>
        <CouponForm code={coupon?.code} />
      </CartSum>
      {atOnce !== undefined &&
        isEnabled('express') &&
        (asksWho ? (
          <p className="mt-4 text-13 text-muted">{couponTexts.noExpress(coupon.code)}</p>
        ) : (
          <ExpressForm checkoutToken={randomToken()} total={atOnce}>
            <span>{t.expressText}</span> <Agreement />
          </ExpressForm>
        ))}
      <DeliverTo pin={pin} asks={hasZones()} promised={promisedBy(cart.totals)} />
    </div>
  );
}
