'use client';

import { Truck } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { isPin } from '@/lib/delivery/place/pin';
import { pinToRemember, rememberedPin } from '@/lib/delivery/place/remembered';
import { type Promised, type Promises, promisedTo, promiseText } from '@/lib/delivery/promise';
import { readDigits } from '@/lib/typed/typed-digits';
import { deliveryPromise as t } from '@/shop/messages';

interface DeliveryLineProps {
  /** Wherever it goes. */
  anywhere: Promised;
  promises: Promises;
}

/** How long it takes, to the place that this device remembers. The page is drawn for everybody: nothing is asked for. */
export function DeliveryLine({ anywhere, promises }: DeliveryLineProps) {
  const [pin, setPin] = useState<string>();
  const [wrong, setWrong] = useState(false);
  useEffect(() => setPin(rememberedPin(document.cookie)), []);
  const dependsOnPin = promises.length > 1;

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = readDigits(String(new FormData(event.currentTarget).get('pin') ?? ''));
    setWrong(!isPin(typed));
    if (!isPin(typed)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is no part of older browsers, nor of http
    document.cookie = pinToRemember(typed, location.protocol === 'https:');
    setPin(typed);
  }

  const text =
    pin && dependsOnPin
      ? promiseText(promisedTo(pin, promises), pin, true)
      : promiseText(anywhere, undefined, dependsOnPin);
  if (text === undefined) return null;
  return (
    <section aria-label={t.title} className="flex flex-col gap-3">
      <p role="status" className="flex items-start gap-2">
        <Truck aria-hidden className="mt-1 size-4 shrink-0 text-primary" />
        <span>{text}</span>
      </p>
      {dependsOnPin && (
        // Without scripts the cart asks: nobody would answer here.
        <form onSubmit={onSubmit} noValidate className="flex flex-wrap items-end gap-3 noscript:hidden">
          <Field name="pin" label={t.pin} error={wrong ? t.wrongPin : undefined}>
            {(control) => (
              // Another place that is remembered is another start of the field.
              <Input
                key={pin}
                {...control}
                defaultValue={pin}
                inputMode="numeric"
                autoComplete="shipping postal-code"
                className="w-36"
              />
            )}
          </Field>
          <Button type="submit" variant="quiet">
            {t.check}
          </Button>
        </form>
      )}
    </section>
  );
}
