'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { useForm } from '@/components/form/use-form';
import { Notice } from '@/components/ui/notice';
import { answerText } from '@/lib/cart/change/answer';
import { changeCart } from './actions';

/** One form around the whole cart: each button in it says what it changes, so that it works without scripts too. */
export function CartForm({ children }: { children: ReactNode }) {
  const { result, pending, props } = useForm(changeCart);
  const text = result && answerText(result);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!result) return;
    window.dispatchEvent(new Event(CART_CHANGED));
    // The button that was pressed may have gone with its line: do not leave the keyboard nowhere.
    if (document.activeElement === document.body) said.current?.focus();
  }, [result]);

  return (
    <form {...props} aria-busy={pending}>
      <div ref={said} tabIndex={-1} role="status" className="outline-none">
        {text && (
          <Notice tone={result.ok ? 'neutral' : 'harm'} className="mb-6">
            {text}
          </Notice>
        )}
      </div>
      <div className="contents">{children}</div>
    </form>
  );
}
