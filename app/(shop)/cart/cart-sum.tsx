import type { ReactNode } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Money } from '@/components/ui/price';
import { missingForFreeShipping, shippingFor } from '@/lib/cart/totals';
import type { CartView } from '@/lib/cart/types';
import { excessWords, TOO_LARGE } from '@/lib/cart/words';
import { oneDeviceEachWords } from '@/lib/methods/devices/rules/one-device-each';
import { add, type Paise } from '@/lib/money';

/** @param withoutCard whether a lender may pay. */
export function CartSum({ cart, withoutCard }: { cart: CartView; withoutCard: boolean }) {
  const shipping = shippingFor(cart.subtotal);
  const missing = missingForFreeShipping(cart.subtotal);
  return (
    <section aria-labelledby="sum" className="card flex flex-col gap-4 p-6 lg:sticky lg:top-6">
      <h2 id="sum" className="text-21">
        The sum
      </h2>
      <dl className="flex flex-col gap-2">
        <SumRow name={cart.count === 1 ? 'One thing' : `${cart.count} things`} amount={cart.subtotal} />
        <SumRow name="Delivery" amount={shipping}>
          {shipping === 0 && cart.count > 0 ? 'Free' : undefined}
        </SumRow>
        <div className="mt-2 flex justify-between gap-4 border-t border-line pt-4 text-17 font-semibold">
          <dt>To pay</dt>
          <dd>
            <Money amount={add(cart.subtotal, shipping)} />
          </dd>
        </div>
      </dl>
      {missing > 0 && (
        <p className="text-13 text-muted">
          <Money amount={missing} /> more and delivery is free.
        </p>
      )}
      {withoutCard && cart.repeatedDevices.length > 0 && (
        <Notice>
          <p>{oneDeviceEachWords(cart.repeatedDevices)}</p>
        </Notice>
      )}
      {cart.blocked ? (
        <Notice tone="harm" title="Not ready to order">
          <p>Something in your cart cannot be had as it stands. Its line says what to do.</p>
        </Notice>
      ) : cart.excess !== undefined ? (
        <>
          <Notice tone="harm" title={`${TOO_LARGE}.`}>
            <p id="excess">{excessWords(cart.excess)}</p>
          </Notice>
          <Button disabled aria-describedby="excess" variant="buy" size="large">
            Too much for one order
          </Button>
        </>
      ) : (
        // A full load: the checkout’s strict content policy belongs to its own document.
        <a href="/checkout" className={buttonClass('buy', 'large')}>
          Go to checkout
        </a>
      )}
      <p className="text-13 text-muted">All prices include GST. You pay on Pine Labs’ page.</p>
    </section>
  );
}

function SumRow({ name, amount, children }: { name: string; amount: Paise; children?: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd>{children ?? <Money amount={amount} />}</dd>
    </div>
  );
}
