import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { formatINR, type Paise } from '@/lib/money';
import type { Country } from '@/lib/orders/countries';
import { AddressFields } from './address-fields';
import { BankFields, type OwnAccount } from './bank-fields';
import type { FormState } from './form-fields';
import { SelectField } from './select-field';
import { TextField } from './text-field';

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = `section-${title.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 border-t border-line pt-6 first:border-0 first:pt-0"
    >
      <h2 id={id} className="text-21">
        {title}
      </h2>
      <div className="contents">{children}</div>
    </section>
  );
}

interface ContactSectionProps {
  form: FormState;
  countries: readonly Country[];
}

export function ContactSection({ form, countries }: ContactSectionProps) {
  return (
    <Section title="Who is ordering">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="email"
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          hint="For news of this order, and nothing else."
          className="sm:col-span-2"
          form={form}
        />
        <TextField name="firstName" label="First name" autoComplete="given-name" form={form} />
        <TextField name="lastName" label="Last name" optional autoComplete="family-name" form={form} />
      </div>
      <div className="group/number grid gap-4 sm:grid-cols-[16rem_minmax(0,1fr)]">
        <SelectField
          name="mobileCountry"
          label="Country code"
          hint="Of your mobile number."
          autoComplete="tel-country-code"
          initial="IN"
          form={form}
        >
          {countries.map(({ code, name, dialCode }) => (
            <option key={code} value={code}>
              {`${name} (+${dialCode})`}
            </option>
          ))}
        </SelectField>
        <TextField
          name="mobile"
          label="Mobile number"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          hint={
            <span>
              <span className="not-group-has-[option[value=IN]:checked]/number:hidden">10 digits, for</span>
              <span className="group-has-[option[value=IN]:checked]/number:hidden">For</span> the courier and
              your bank’s one-time password.
            </span>
          }
          form={form}
        />
      </div>
    </Section>
  );
}

/** @param countries where the merchant delivers to. */
export function DeliverySection({ form, countries }: ContactSectionProps) {
  return (
    <Section title="Where it goes">
      <AddressFields
        kind="shipping"
        countries={countries}
        nameLabel="Recipient’s name"
        nameHint="If the parcel is for somebody else."
        form={form}
      />
    </Section>
  );
}

/** The second address unfolds by CSS alone, so that it does so without scripts too. */
export function BillingSection({
  form,
  countries,
  sameAtFirst,
}: ContactSectionProps & { sameAtFirst: boolean }) {
  return (
    <Section title="Where the bill goes">
      <div className="group/billing flex flex-col gap-4">
        <Checkbox name="billing" value="same" defaultChecked={sameAtFirst}>
          The same address as the parcel
        </Checkbox>
        <div className="group-has-[input[name=billing]:checked]/billing:hidden">
          <AddressFields
            kind="billing"
            countries={countries}
            nameLabel="Name on the bill"
            nameHint="A company’s, for example. Otherwise your own."
            form={form}
          />
        </div>
      </div>
    </Section>
  );
}

interface PaymentSectionProps {
  form: FormState;
  total: Paise;
  /** The ways to pay at once, in words. */
  payNowBy: string;
  /** Whether an amount may be held. */
  hold: boolean;
  /** Where a payment may be tied to one bank account. */
  ownAccount: OwnAccount | undefined;
}

export function PaymentSection({ form, total, payNowBy, hold, ownAccount }: PaymentSectionProps) {
  const amount = formatINR(total);
  const chosen = hold && form.values.payment === 'hold' ? 'hold' : 'now';
  return (
    <Section title="When you are charged">
      <RadioGroup legend="When you are charged" legendHidden error={form.errors.payment} className="flex-col">
        <RadioCard
          id="payment"
          name="payment"
          value="now"
          defaultChecked={chosen === 'now'}
          aria-invalid={form.errors.payment ? true : undefined}
          title="Pay now"
        >
          {`${amount} is charged as soon as you confirm it. By ${payNowBy}.`}
        </RadioCard>
        {hold && (
          <RadioCard
            name="payment"
            value="hold"
            defaultChecked={chosen === 'hold'}
            title="Hold now, be charged on dispatch"
          >
            Your bank sets <span>{amount}</span> aside on your card. We charge it on the day we dispatch your
            parcel; if we cannot send it, the hold is released and you pay nothing. By card only.
          </RadioCard>
        )}
      </RadioGroup>
      {ownAccount && <BankFields form={form} ownAccount={ownAccount} />}
    </Section>
  );
}

interface MethodSectionProps {
  form: FormState;
  /** Whether the gateway's page may open in a window on ours. */
  inWindow: boolean;
  inInstalments: boolean;
  /** Whether a lender may pay. */
  withoutCard: boolean;
  /** Why a lender cannot pay for this cart. */
  notWithoutCard: string | undefined;
}

/** Nothing where there is one way only. */
export function MethodSection({
  form,
  inWindow,
  inInstalments,
  withoutCard,
  notWithoutCard,
}: MethodSectionProps) {
  if (!inWindow && !inInstalments && !withoutCard) return null;
  const asked = form.values.method ?? 'hosted';
  const chosen = asked === 'cardless' && notWithoutCard ? 'hosted' : asked;
  return (
    <Section title="How you pay">
      <RadioGroup legend="How you pay" legendHidden error={form.errors.method} className="flex-col">
        <RadioCard
          id="method"
          name="method"
          value="hosted"
          defaultChecked={chosen === 'hosted'}
          title="On Pine Labs’ page"
        >
          In full, or by whatever that page offers. Your card’s details never reach this shop.
        </RadioCard>
        {inWindow && (
          <RadioCard
            name="method"
            value="frame"
            defaultChecked={chosen === 'frame'}
            title="In a window on this site"
          >
            The same, without leaving: Pine Labs’ page opens in a window, and closing it brings you to your
            order.
          </RadioCard>
        )}
        {inInstalments && (
          <RadioCard
            name="method"
            value="emi"
            defaultChecked={chosen === 'emi'}
            title="In monthly instalments"
          >
            You choose a plan of your bank on our next page and enter a credit or debit card there. We pass
            the card on and keep nothing of it.
          </RadioCard>
        )}
        {withoutCard && (
          <RadioCard
            name="method"
            value="cardless"
            defaultChecked={chosen === 'cardless'}
            disabled={notWithoutCard !== undefined}
            title="Cardless instalments"
          >
            {notWithoutCard ??
              'A lender pays for you, by your PAN and mobile number, which our next page asks for. We pass both on and keep neither.'}
          </RadioCard>
        )}
      </RadioGroup>
    </Section>
  );
}
