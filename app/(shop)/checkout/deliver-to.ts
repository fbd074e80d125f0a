'use client';

import { type FormEvent, useRef, useState, useTransition } from 'react';
import { isPin } from '@/lib/delivery/place/pin';
import type { Destination } from '@/lib/delivery/zones';
import { readDigits } from '@/lib/typed/typed-digits';
import { type Quote, quoteAction } from './actions';
import type { FieldName } from './form-fields';

/** What the fields of the place hold when the page opens. */
export function valuesOf({ country, state, pin }: Destination): Record<string, string> {
  return {
    ...(country === undefined ? {} : { shippingCountry: country }),
    ...(state === undefined ? {} : { shippingState: state }),
    ...(pin === undefined ? {} : { shippingPincode: pin }),
  };
}

/**
 * @param drawn as the page came: to the place that is remembered.
 * @returns what the place that is typed makes of the order, and what the form does at every change. Without scripts, and where
 *   no answer comes, the server says the total when the form is sent.
 */
export function useQuote(drawn: Quote, shown: Destination) {
  const [quote, setQuote] = useState({ drawn, now: drawn });
  // A page that came anew knows the cart better.
  if (quote.drawn !== drawn && quote.drawn.totals !== drawn.totals) setQuote({ drawn, now: drawn });
  const asked = useRef(key(shown));
  const [, startTransition] = useTransition();
  function onChange({ currentTarget }: FormEvent<HTMLFormElement>): void {
    // Of every change: a browser that fills in an address says so of one field alone.
    const place = placeIn(new FormData(currentTarget));
    if (!place || key(place) === asked.current) return;
    asked.current = key(place);
    const form = new FormData();
    for (const [name, value] of Object.entries(place)) form.set(name, value ?? '');
    startTransition(async () => {
      const answer = await quoteAction(undefined, form).catch(() => undefined);
      // Another place has been typed meanwhile.
      if (asked.current !== key(place)) return;
      if (answer?.ok && answer.data) setQuote({ drawn, now: answer.data });
      else asked.current = '';
    });
  }
  return { quote: quote.now, onChange };
}

/** @returns undefined while a PIN code is being typed. */
function placeIn(form: FormData): Destination | undefined {
  const text = (name: FieldName) => String(form.get(name) ?? '');
  const country = text('shippingCountry');
  if (country !== '' && country !== 'IN') return { country };
  const pin = readDigits(text('shippingPincode'));
  return pin === '' || isPin(pin) ? { country, state: text('shippingState'), pin } : undefined;
}

function key({ country, state, pin }: Destination): string {
  return [country, state, pin].map((part) => part ?? '').join('|');
}
