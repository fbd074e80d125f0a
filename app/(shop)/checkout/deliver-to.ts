'use client';

import { type FormEvent, useRef, useTransition } from 'react';
import { isPin } from '@/lib/delivery/place/pin';
import type { Destination } from '@/lib/delivery/zones';
import { readDigits } from '@/lib/typed/typed-digits';
import { deliverToAction } from '../deliver-to-action';
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
 * @returns what a form does at every change: once another place is whole, the page is drawn anew with its total. Without
 *   scripts, and where no answer comes, the server says the total when the form is sent.
 */
export function useDeliverTo(shown: Destination): (event: FormEvent<HTMLFormElement>) => void {
  const asked = useRef(key(shown));
  const [, startTransition] = useTransition();
  return ({ currentTarget }) => {
    // Of every change: a browser that fills in an address says so of one field alone.
    const place = placeIn(new FormData(currentTarget));
    if (!place || key(place) === asked.current) return;
    asked.current = key(place);
    const form = new FormData();
    for (const [name, value] of Object.entries(place)) form.set(name, value ?? '');
    startTransition(async () => {
      await deliverToAction(undefined, form).catch(() => {
        asked.current = '';
      });
    });
  };
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
