'use client';

import { type ReactNode, useEffect } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import type { Paise } from '@/lib/money';
import { express as t, unreachable } from '@/shop/messages';
import { buyCartAction } from './actions';

interface ExpressFormProps {
  /** Made with the page: two presses are one order. */
  checkoutToken: string;
  total: Paise;
  children: ReactNode;
}

/** The whole cart without our address form: the gateway's page asks. A form of its own, below the cart's. */
export function ExpressForm({ checkoutToken, total, children }: ExpressFormProps) {
  const { failure, pending, formProps } = useResilientAction(buyCartAction, unreachable.oneOrder);
  // Left for another page: the header still shows the count of the cart that it was made of.
  useEffect(() => () => void window.dispatchEvent(new Event(CART_CHANGED)), []);
  return (
    <form {...formProps} className="mt-4 flex flex-col gap-2 lg:ml-auto lg:w-88">
      <input type="hidden" name="checkoutToken" value={checkoutToken} />
      <input type="hidden" name="shownTotal" value={total} />
      {failure && <Notice tone="harm" role="alert" title={failure.message} />}
      <PendingButton pending={pending} busy={t.opening} variant="quiet" className="w-full">
        {t.button}
      </PendingButton>
      <p className="text-13 text-muted">{children}</p>
    </form>
  );
}
