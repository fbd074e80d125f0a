'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { Notice } from '@/components/ui/notice';
import { answerText } from '@/lib/cart/change/answer';
import { changeCart } from './actions';

/** One form around the whole cart: each button in it says what it changes, so that it works without scripts too. */
export function CartForm({ children }: { children: ReactNode }) {
  const [result, change, pending] = useActionState(changeCart, undefined);
  const text = result && answerText(result);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!result) return;
    window.dispatchEvent(new Event(CART_CHANGED));
    // The button that was pressed may have gone with its line: do not leave the keyboard nowhere.
    if (document.activeElement === document.body) said.current?.focus();
  }, [result]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (!pending) startTransition(() => change(form));
  }

  return (
    <form action={change} onSubmit={submit} aria-busy={pending}>
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
