import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { Sentence } from '@/components/ui/sentence';
import type { DeliveryNote } from '@/lib/delivery/note';
import type { Country } from '@/lib/orders/form/countries';
import { shop } from '@/shop/config';
import { deliveryFee, checkoutForm as t } from '@/shop/messages';
import { AddressFields } from './address-fields';
import { BankFields, type OwnAccount } from './bank-fields';
import { BusinessFields } from './business-fields';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';

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
  form: CheckoutFormState;
  countries: readonly Country[];
}

export function ContactSection({ form, countries }: ContactSectionProps) {
  return (
    <Section title={t.contact.title}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="email"
          label={t.contact.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          hint={t.contact.emailHint}
          className="sm:col-span-2"
          form={form}
        />
        <FormField name="firstName" label={t.contact.firstName} autoComplete="given-name" form={form} />
        <FormField
          name="lastName"
          label={t.contact.lastName}
          optional
          autoComplete="family-name"
          form={form}
        />
      </div>
      <div className="group/number grid gap-4 sm:grid-cols-[16rem_minmax(0,1fr)]">
        <FormField
          name="mobileCountry"
          label={t.contact.countryCode}
          hint={t.contact.countryCodeHint}
          autoComplete="tel-country-code"
          initial="IN"
          form={form}
        >
          {countries.map(({ code, name, dialCode }) => (
            <option key={code} value={code}>
              {`${name} (+${dialCode})`}
            </option>
          ))}
        </FormField>
        <FormField
          name="mobile"
          label={t.contact.mobile}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          hint={
            <span>
              <span className="not-group-has-[option[value=IN]:checked]/number:hidden">
                {t.contact.mobileHintIndia}
              </span>
              <span className="group-has-[option[value=IN]:checked]/number:hidden">
                {t.contact.mobileHintAbroad}
              </span>
            </span>
          }
          form={form}
        />
      </div>
    </Section>
  );
}

interface DeliverySectionProps extends ContactSectionProps {
  /** What the address makes of the delivery, as far as it is typed. */
  note: DeliveryNote;
}

/** @param countries where the merchant delivers to. */
export function DeliverySection({ form, countries, note }: DeliverySectionProps) {
  const { text, doubt, refusal, isAbroad } = note;
  const { shippingPincode, ...others } = form.errors;
  // Another place than the one that was refused may be typed by now.
  const refused = refusal && !isAbroad ? refusal : undefined;
  const pinFault = shippingPincode === deliveryFee.notDelivered ? refused : (shippingPincode ?? refused);
  const errors = pinFault === undefined ? others : { ...others, shippingPincode: pinFault };
  return (
    <Section title={t.shipping.title}>
      <AddressFields kind="shipping" countries={countries} form={{ ...form, errors }} />
      <div role="status" className="flex flex-col gap-1 text-muted">
        {refusal && <p className={isAbroad ? 'text-harm' : 'sr-only'}>{refusal}</p>}
        {text && <p>{text}</p>}
        {doubt && <p>{doubt}</p>}
      </div>
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
    <Section title={t.billing.title}>
      <div className="group/billing flex flex-col gap-4">
        <Checkbox name="billing" value="same" defaultChecked={sameAtFirst}>
          {t.billing.same}
        </Checkbox>
        <div className="group-has-[input[name=billing]:checked]/billing:hidden">
          <AddressFields kind="billing" countries={countries} form={form} />
        </div>
      </div>
      <BusinessFields form={form} />
    </Section>
  );
}

interface PaymentSectionProps {
  form: CheckoutFormState;
  /** To be paid, in words. */
  amount: string;
  /** The ways to pay at once, in words. */
  payNowBy: string;
  /** Whether an amount may be held. */
  hold: boolean;
  /** Where a payment may be tied to one bank account. */
  ownAccount: OwnAccount | undefined;
}

export function PaymentSection({ form, amount, payNowBy, hold, ownAccount }: PaymentSectionProps) {
  const chosen = hold && form.values.payment === 'hold' ? 'hold' : 'now';
  return (
    <Section title={t.charge.title}>
      <RadioGroup legend={t.charge.title} legendHidden error={form.errors.payment} className="flex-col">
        <RadioCard
          id="payment"
          name="payment"
          value="now"
          defaultChecked={chosen === 'now'}
          aria-invalid={form.errors.payment ? true : undefined}
          title={t.charge.now}
        >
          {t.charge.nowText(amount, payNowBy)}
        </RadioCard>
        {hold && (
          <RadioCard name="payment" value="hold" defaultChecked={chosen === 'hold'} title={t.charge.hold}>
            <Sentence parts={t.charge.holdText(<span>{amount}</span>, shop.payment.holdDays)} />
          </RadioCard>
        )}
      </RadioGroup>
      {ownAccount && <BankFields form={form} ownAccount={ownAccount} />}
    </Section>
  );
}

interface MethodSectionProps {
  form: CheckoutFormState;
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
    <Section title={t.method.title}>
      <RadioGroup legend={t.method.title} legendHidden error={form.errors.method} className="flex-col">
        <RadioCard
          id="method"
          name="method"
          value="hosted"
          defaultChecked={chosen === 'hosted'}
          title={t.method.hosted}
        >
          {t.method.hostedText}
        </RadioCard>
        {inWindow && (
          <RadioCard name="method" value="frame" defaultChecked={chosen === 'frame'} title={t.method.frame}>
            {t.method.frameText}
          </RadioCard>
        )}
        {inInstalments && (
          <RadioCard name="method" value="emi" defaultChecked={chosen === 'emi'} title={t.method.emi}>
            {t.method.emiText}
          </RadioCard>
        )}
        {withoutCard && (
          <RadioCard
            name="method"
            value="cardless"
            defaultChecked={chosen === 'cardless'}
            disabled={notWithoutCard !== undefined}
            title={t.method.cardless}
          >
            {notWithoutCard ?? t.method.cardlessText}
          </RadioCard>
        )}
      </RadioGroup>
    </Section>
  );
}
