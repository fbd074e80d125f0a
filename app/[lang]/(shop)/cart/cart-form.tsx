'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { useForm } from '@/components/form/use-form';
import { Notice } from '@/components/ui/notice';
import { answerText } from '@/lib/cart/change/answer';
import { cartChange as t, unreachable } from '@/shop/messages';
import { changeCart } from './actions';

/**
 * One form around the whole cart: each button in it says what it changes, so that it works without scripts too. What came of
 * it floats at the foot of the screen: in the page it would push the buttons from under the finger.
 */
export function CartForm({ children }: { children: ReactNode }) {
  const { result, pending, props } = useForm(changeCart, unreachable.cart);
  const text = result && answerText(result);
  const undo = result?.ok ? result.data.undo : undefined;
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!result) return;
    window.dispatchEvent(new Event(CART_CHANGED));
    // The button that was pressed may have gone with its line: do not leave the keyboard nowhere.
    if (document.activeElement === document.body) said.current?.focus();
  }, [result]);

  return (
    <form {...props} aria-busy={pending}>
      <div className="contents">{children}</div>
      <div
        ref={said}
        tabIndex={-1}
        role="status"
        className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-md outline-none"
      >
        {text && (
          <Notice tone={result.ok ? 'neutral' : 'harm'} className="shadow-float">
            <div className="flex flex-wrap items-center justify-between gap-x-4">
              <span>{text}</span>
              {undo && (
                <button type="submit" name="change" value={undo} className="link min-h-11 font-semibold">
                  {t.undo}
                </button>
              )}
            </div>
          </Notice>
        )}
      </div>
    </form>
  );
}
