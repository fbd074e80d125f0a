import type { ReactNode } from 'react';
import { Shipping, Total } from '@/components/totals';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import type { CartView } from '@/lib/cart/types';
import { localized } from '@/lib/language/localized';
import { formatINR } from '@/lib/money';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { collectsTax } from '@/lib/tax/seller';
import { shop } from '@/shop/config';
import { deliveryFee, deliveryPromise, orderLimit, summary, cart as t } from '@/shop/messages';
import { CouponNote, CouponRow } from '../coupon-row';

interface CartSumProps {
  cart: CartView;
  /** Whether a lender may pay. */
  withoutCard: boolean;
  /** The PIN code that is remembered. */
  pin?: string | undefined;
  /** The form for a coupon: below the button, which a phone then has on its first screen. */
  children?: ReactNode;
}

export function CartSum({ cart, withoutCard, pin, children }: CartSumProps) {
  const { totals } = cart;
  const { coupon, count, subtotal, missingForFree: missing } = totals;
  return (
    <section aria-labelledby="sum" className="card flex flex-col gap-4 p-6">
      <h2 id="sum" className="text-21">
        {summary.title}
      </h2>
      <dl className="flex flex-col gap-2">
        <SumRow name={summary.items(count)}>
          <Money amount={subtotal} />
        </SumRow>
        <SumRow name={summary.delivery}>
          <Shipping totals={totals} />
        </SumRow>
        <CouponRow coupon={coupon} />
        <div className="mt-2 flex flex-wrap justify-between gap-x-4 border-t border-line pt-4 text-17 font-semibold">
          <dt>{summary.total}</dt>
          <dd>
            <Total totals={totals} />
          </dd>
        </div>
      </dl>
      <CouponNote coupon={coupon} />
      {totals.fee === 'not-delivered' && pin && (
        <Notice tone="harm" title={deliveryPromise.notDeliveredTo(pin)}>
          <p>{deliveryFee.cartNotDelivered(pin, count)}</p>
        </Notice>
      )}
      {withoutCard && cart.repeatedDevices.length > 0 && (
        <Notice>
          <p>{orderLimit.oneDeviceEach(cart.repeatedDevices)}</p>
        </Notice>
      )}
      {cart.blocked ? (
        <Notice tone="harm" title={t.blockedTitle}>
          <p>{t.blockedText}</p>
        </Notice>
      ) : cart.excess !== undefined ? (
        <>
          <Notice tone="harm" title={orderLimit.max(formatINR(MAX_ORDER_AMOUNT))}>
            <p id="excess">{orderLimit.excess(formatINR(cart.excess))}</p>
          </Notice>
          <Button disabled aria-describedby="excess" variant="buy" size="large">
            {t.tooLarge}
          </Button>
        </>
      ) : (
        // A full load: the checkout’s strict content policy belongs to its own document.
        <a href={localized('/checkout')} className={buttonClass('buy', 'large')}>
          {t.checkout}
        </a>
      )}
      {missing > 0 && (
        <p className="text-13 text-muted">
          <Sentence parts={t.missingForFreeDelivery(<Money amount={missing} />)} />
        </p>
      )}
      <div className="contents">{children}</div>
      <p className="text-13 text-muted">
        {/* A bill of supply has no tax to include. */}
        {collectsTax(shop.seller) ? `${t.includesGst} ${t.footnote}` : t.footnote}
      </p>
    </section>
  );
}

function SumRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
