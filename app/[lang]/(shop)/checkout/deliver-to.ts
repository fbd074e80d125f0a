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

interface Typed extends Destination {
  /** Asked about with the rest, once it is left: not at every letter. */
  readonly city?: string;
}

/**
 * @param drawn as the page came: to the place that is remembered.
 * @returns what the place that is typed makes of the order, and what the form does at every change and whenever a field is left.
 *   Without scripts, and where no answer comes, the server says the total when the form is sent.
 */
export function useQuote(drawn: Quote, shown: Destination) {
  const [quote, setQuote] = useState({ drawn, now: drawn });
  // A page that came anew knows the cart better.
  if (quote.drawn !== drawn && quote.drawn.totals !== drawn.totals) setQuote({ drawn, now: drawn });
  const asked = useRef(key(shown));
  const left = useRef('');
  const [, startTransition] = useTransition();

  function ask(form: FormData): void {
    const place = placeIn(form, left.current);
    if (!place || key(place) === asked.current) return;
    asked.current = key(place);
    const question = new FormData();
    for (const [name, value] of Object.entries(place)) question.set(name, value ?? '');
    startTransition(async () => {
      const answer = await quoteAction(undefined, question).catch(() => undefined);
      // Another place has been typed meanwhile.
      if (asked.current !== key(place)) return;
      if (answer?.ok && answer.data) setQuote({ drawn, now: answer.data });
      else asked.current = '';
    });
  }

  return {
    quote: quote.now,
    // Of every change: a browser that fills in an address says so of one field alone.
    onChange: ({ currentTarget }: FormEvent<HTMLFormElement>) => ask(new FormData(currentTarget)),
    onBlur: ({ currentTarget }: FormEvent<HTMLFormElement>) => {
      const form = new FormData(currentTarget);
      left.current = textOf(form, 'shippingCity').trim();
      ask(form);
    },
  };
}

/** @returns undefined while a PIN code is being typed. */
function placeIn(form: FormData, city: string): Typed | undefined {
  const country = textOf(form, 'shippingCountry');
  if (country !== '' && country !== 'IN') return { country };
  const pin = readDigits(textOf(form, 'shippingPincode'));
  if (pin !== '' && !isPin(pin)) return undefined;
  return { country, state: textOf(form, 'shippingState'), pin, ...(pin === '' ? {} : { city }) };
}

function textOf(form: FormData, name: FieldName): string {
  return String(form.get(name) ?? '');
}

function key({ country, state, pin, city }: Typed): string {
  return [country, state, pin, city].map((part) => part ?? '').join('|');
}
