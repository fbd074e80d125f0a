'use client';

import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Sentence } from '@/components/ui/sentence';
import type { CartTotals } from '@/lib/cart/totals';
import type { DeliveryNote } from '@/lib/delivery/note';
import type { Destination } from '@/lib/delivery/zones';
import { formatINR } from '@/lib/money';
import type { Country } from '@/lib/orders/form/countries';
import { summary, checkoutForm as t, unreachable } from '@/shop/messages';
import { submitCheckout } from './actions';
import { useQuote, valuesOf } from './deliver-to';
import { ErrorSummary } from './error-summary';
import { ShownTotals } from './figures';
import type { CheckoutFormState } from './form-fields';
import { useKeptDetails } from './kept-details';
import { PaySection } from './pay-section';
import { usePinFill } from './pin-fill';
import { BillingSection, ContactSection, DeliverySection } from './sections';
import { BY_PLAN, CHARGED, HELD, ON_THEIR_PAGE } from './shown-when';
import type { Way } from './ways';
import { WhatHappensNext } from './what-happens-next';

interface CheckoutFormProps {
  /** Made when the page was: two submits of one form are one order. */
  checkoutToken: string;
  /** To the place that is remembered. */
  totals: CartTotals;
  place: Destination;
  /** What that place makes of the delivery. */
  note: DeliveryNote;
  /** Of mobile numbers and billing addresses. */
  countries: readonly Country[];
  /** Where parcels go. */
  delivery: readonly Country[];
  ways: readonly Way[];
  /** Where no other payment is taken: the methods that tell from which account they pay, in words. */
  onlyFromAccountBy: string | undefined;
  /** Whether the gateway's page opens in a window on ours. */
  inWindow: boolean;
  /** Under the button: what whoever orders agrees to. */
  agreement: ReactNode;
  /** The sum and the coupon, whose form is another one: beside this form on a wide screen, on top of it on a phone. */
  children: ReactNode;
}

export function CheckoutForm({
  checkoutToken,
  totals,
  place,
  note,
  countries,
  delivery,
  ways,
  onlyFromAccountBy,
  inWindow,
  agreement,
  children,
}: CheckoutFormProps) {
  const state = useForm(submitCheckout, unreachable.oneOrder);
  const { refusal, errors } = state;
  // Only what came back with a page: later, the fields themselves hold what was typed.
  const [first] = useState<{ values: Record<string, string>; token: string | undefined }>({
    values: refusal?.values ?? valuesOf(place),
    token: refusal?.values.checkoutToken,
  });
  const [ownToken] = useState(checkoutToken);
  const form: CheckoutFormState = { values: first.values, errors };

  const inside = useRef<HTMLDivElement>(null);
  const kept = useKeptDetails(inside, refusal === undefined);
  const pinFill = usePinFill();
  const { quote, ...quoted } = useQuote({ totals, note }, place);
  const amount = amountText(quote.totals);

  // Left for the order's page: the header still shows the count of the cart that it was made of.
  useEffect(() => () => void window.dispatchEvent(new Event(CART_CHANGED)), []);

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-x-12">
      <aside
        aria-label={t.yourOrder}
        className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-6 lg:col-start-2 lg:self-start"
      >
        <ShownTotals value={quote.totals}>{children}</ShownTotals>
      </aside>
      <Form
        state={state}
        hidden={{
          checkoutToken: errors.checkoutToken ? ownToken : (first.token ?? ownToken),
          shownTotal: String(quote.totals.total),
          shownDoubt: quote.note.doubt ?? refusal?.values.shownDoubt ?? '',
        }}
        onChange={(event) => {
          kept.onChange(event);
          pinFill.onChange(event);
          quoted.onChange(event);
        }}
        onBlur={quoted.onBlur}
        onSubmitCapture={kept.onSubmitCapture}
        className="group/form flex min-w-0 flex-col gap-8 lg:col-start-1 lg:row-start-1"
      >
        <div ref={inside} className="flex flex-col gap-8">
          {refusal && <ErrorSummary message={refusal.message} errors={errors} />}
          <ContactSection form={form} countries={countries} />
          <DeliverySection
            form={form}
            countries={delivery}
            note={quote.note}
            filledIn={pinFill.said.shipping}
          />
          <BillingSection
            form={form}
            countries={countries}
            sameAtFirst={first.token === undefined || first.values.billing === 'same'}
            filledIn={pinFill.said.billing}
          />
          <PaySection form={form} ways={ways} amount={amount} onlyFromAccountBy={onlyFromAccountBy} />
        </div>
        <div className="flex flex-col gap-6">
          <PayButton amount={amount} inWindow={inWindow}>
            {agreement}
          </PayButton>
          <WhatHappensNext inWindow={inWindow} />
        </div>
      </Form>
    </div>
  );
}

interface PayButtonProps {
  amount: string;
  inWindow: boolean;
  children: ReactNode;
}

/** Says what the chosen way will do, by CSS, so that it is true without scripts too. */
function PayButton({ amount, inWindow, children }: PayButtonProps) {
  return (
    <div className="flex flex-col gap-2">
      <SubmitButton pending={t.button.pending} variant="buy" size="large" icon={Lock} className="w-full">
        <span className={ON_THEIR_PAGE}>
          <span className={CHARGED}>
            <Sentence parts={t.button.pay(<span>{amount}</span>)} />
          </span>
          <span className={HELD}>
            <Sentence parts={t.button.hold(<span>{amount}</span>)} />
          </span>
        </span>
        <span className={BY_PLAN}>{t.button.choosePlan}</span>
      </SubmitButton>
      <p className="text-13 text-muted">
        <span className={BY_PLAN}>
          <Sentence parts={t.button.plansNext(<span>{amount}</span>)} />
        </span>
        <span className={ON_THEIR_PAGE}>{inWindow ? t.button.placesInWindow : t.button.places}</span>
      </p>
      <p className="text-13 text-muted">{children}</p>
    </div>
  );
}

/** The least that it can be, while that depends on the address. */
function amountText({ total, fee }: CartTotals): string {
  return fee === 'depends' ? summary.atLeast(formatINR(total)) : formatINR(total);
}
