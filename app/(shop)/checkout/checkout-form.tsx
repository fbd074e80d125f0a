'use client';

import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
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
import type { OwnAccount } from './bank-fields';
import { useQuote, valuesOf } from './deliver-to';
import { ErrorSummary } from './error-summary';
import { ShownTotals } from './figures';
import type { CheckoutFormState } from './form-fields';
import { BillingSection, ContactSection, DeliverySection, MethodSection, PaymentSection } from './sections';

interface CheckoutFormProps {
  /** Made when the page was: two submits of one form are one order. */
  checkoutToken: string;
  /** To the place that is remembered. */
  totals: CartTotals;
  place: Destination;
  /** What that place makes of the delivery. */
  note: DeliveryNote;
  /** The ways to pay at once, in words. */
  payNowBy: string;
  /** Whether an amount may be held now and charged on dispatch. */
  hold: boolean;
  /** Where a payment may, or must, come from the customer's own bank account. */
  ownAccount: OwnAccount | undefined;
  /** Of mobile numbers and billing addresses. */
  countries: readonly Country[];
  /** Where parcels go. */
  delivery: readonly Country[];
  /** Whether the gateway's page may open in a window on ours. */
  inWindow: boolean;
  /** Whether the shop offers them: on a card, and of a lender. */
  inInstalments: boolean;
  withoutCard: boolean;
  /** Why a lender cannot pay for this cart. */
  notWithoutCard: string | undefined;
  /** Under the button: what whoever orders agrees to. */
  agreement: ReactNode;
  /** The sum, which stands beside the form on a wide screen and above its button on a phone. */
  children: ReactNode;
}

export function CheckoutForm({
  checkoutToken,
  totals,
  place,
  note,
  payNowBy,
  hold,
  countries,
  delivery,
  ownAccount,
  inWindow,
  inInstalments,
  withoutCard,
  notWithoutCard,
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

  const { quote, onChange } = useQuote({ totals, note }, place);
  const amount = amountText(quote.totals);

  // Left for the order's page: the header still shows the count of the cart that it was made of.
  useEffect(() => () => void window.dispatchEvent(new Event(CART_CHANGED)), []);

  return (
    <Form
      state={state}
      hidden={{
        checkoutToken: errors.checkoutToken ? ownToken : (first.token ?? ownToken),
        shownTotal: String(quote.totals.total),
      }}
      onChange={onChange}
      className="group/form grid gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-x-12"
    >
      <div className="flex flex-col gap-8">
        {refusal && <ErrorSummary message={refusal.message} errors={errors} />}
        <ContactSection form={form} countries={countries} />
        <DeliverySection form={form} countries={delivery} note={quote.note} />
        <BillingSection
          form={form}
          countries={countries}
          sameAtFirst={first.token === undefined || first.values.billing === 'same'}
        />
        <PaymentSection form={form} amount={amount} payNowBy={payNowBy} hold={hold} ownAccount={ownAccount} />
        <MethodSection
          form={form}
          inWindow={inWindow}
          inInstalments={inInstalments}
          withoutCard={withoutCard}
          notWithoutCard={notWithoutCard}
        />
      </div>
      <aside
        aria-label={t.yourOrder}
        className="lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start"
      >
        <ShownTotals value={quote.totals}>{children}</ShownTotals>
      </aside>
      <PayButton amount={amount}>{agreement}</PayButton>
    </Form>
  );
}

/** Says what the chosen way will do, by CSS, so that it is true without scripts too. */
function PayButton({ amount, children }: { amount: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <SubmitButton pending={t.button.pending} variant="buy" size="large" icon={Lock} className="w-full">
        <span className="group-has-[input[value=cardless]:checked]/form:hidden group-has-[input[value=emi]:checked]/form:hidden">
          <span className="group-has-[input[value=hold]:checked]/form:hidden">
            <Sentence parts={t.button.pay(<span>{amount}</span>)} />
          </span>
          <span className="hidden group-has-[input[value=hold]:checked]/form:inline">
            <Sentence parts={t.button.hold(<span>{amount}</span>)} />
          </span>
        </span>
        <span className="hidden group-has-[input[value=cardless]:checked]/form:inline group-has-[input[value=emi]:checked]/form:inline">
          {t.button.choosePlan}
        </span>
      </SubmitButton>
      <p className="hidden text-13 text-muted group-has-[input[value=cardless]:checked]/form:block group-has-[input[value=emi]:checked]/form:block">
        <Sentence parts={t.button.plansNext(<span>{amount}</span>)} />
      </p>
      <p className="text-13 text-muted group-has-[input[value=cardless]:checked]/form:hidden group-has-[input[value=emi]:checked]/form:hidden">
        <Sentence
          parts={t.button.places(
            <span className="hidden group-has-[input[value=frame]:checked]/form:inline">
              {` ${t.button.inWindow}`}
            </span>,
          )}
        />
      </p>
      <p className="text-13 text-muted">{children}</p>
    </div>
  );
}

/** The least that it can be, while that depends on the address. */
function amountText({ total, fee }: CartTotals): string {
  return fee === 'depends' ? summary.atLeast(formatINR(total)) : formatINR(total);
}
