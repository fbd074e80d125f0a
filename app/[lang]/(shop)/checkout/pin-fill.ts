'use client';

import { type FormEvent, useRef, useState } from 'react';
import { fillField } from '@/components/form/kept-form';
import { isPin } from '@/lib/delivery/place/pin';
import { readDigits } from '@/lib/typed/typed-digits';
import { checkoutForm } from '@/shop/messages';
import { pinAction } from './actions';

type Kind = 'shipping' | 'billing';

const t = checkoutForm.place;

/**
 * Fills in town and state from a PIN code that is typed: where they are empty, and where they are still what a PIN code filled in
 * before. What a person has typed stays.
 * @returns what was filled in by kind of address, in words, and what the form does at every change.
 */
export function usePinFill() {
  const [said, setSaid] = useState<Partial<Record<Kind, string>>>({});
  const asked = useRef<Partial<Record<Kind, string>>>({});
  const filled = useRef<Readonly<Record<string, string>>>({});

  async function ask(form: HTMLFormElement, kind: Kind, pin: string): Promise<void> {
    const question = new FormData();
    question.set('pin', pin);
    const answer = await pinAction(undefined, question).catch(() => undefined);
    if (asked.current[kind] !== pin || !answer?.ok || !answer.data) return;
    const { town, state } = answer.data;
    const done = [
      town !== undefined && fill(form, `${kind}City`, town) && town,
      fill(form, `${kind}State`, state) && state,
    ].filter((part) => part !== false);
    const [first, second] = done;
    if (first) setSaid((before) => ({ ...before, [kind]: t.filledIn(second ? t.of(first, second) : first) }));
  }

  function fill(form: HTMLFormElement, name: string, value: string): boolean {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return false;
    if (control.value !== '' && control.value !== filled.current[name]) return false;
    filled.current = { ...filled.current, [name]: value };
    fillField(control, value);
    // Whoever is about to type there takes its place.
    if (control === document.activeElement && control instanceof HTMLInputElement) control.select();
    return true;
  }

  function onChange({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
    if (!(target instanceof HTMLInputElement)) return;
    const kind = /^(shipping|billing)Pincode$/.exec(target.name)?.[1] as Kind | undefined;
    if (!kind) return;
    const pin = readDigits(target.value);
    if (pin === asked.current[kind]) return;
    asked.current = { ...asked.current, [kind]: pin };
    setSaid((before) => ({ ...before, [kind]: undefined }));
    if (isPin(pin)) void ask(currentTarget, kind, pin);
  }

  return { said, onChange };
}
