import { Checkbox } from '@/components/ui/checkbox';
import type { DeliveryNote } from '@/lib/delivery/note';
import type { Country } from '@/lib/orders/form/countries';
import { deliveryFee, checkoutForm as t } from '@/shop/messages';
import { AddressFields } from './address-fields';
import { BusinessFields } from './business-fields';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';
import { Section } from './section';

interface ContactSectionProps {
  form: CheckoutFormState;
  countries: readonly Country[];
}

export function ContactSection({ form, countries }: ContactSectionProps) {
  return (
    <Section title={t.contact.title}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="name"
          label={t.contact.name}
          autoComplete="name"
          className="sm:col-span-2"
          form={form}
        />
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

interface FilledIn {
  /** What a PIN code has filled in, in words. */
  filledIn: string | undefined;
}

interface DeliverySectionProps extends ContactSectionProps, FilledIn {
  /** What the address makes of the delivery, as far as it is typed. */
  note: DeliveryNote;
}

/** @param countries where the merchant delivers to. */
export function DeliverySection({ form, countries, note, filledIn }: DeliverySectionProps) {
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
        {filledIn && <p>{filledIn}</p>}
        {text && <p>{text}</p>}
        {doubt && <p>{doubt}</p>}
      </div>
      <div className="flex flex-col noscript:hidden">
        <Checkbox name="remember" value="yes">
          {t.remember}
        </Checkbox>
        <p className="text-13 text-muted">{t.rememberText}</p>
      </div>
    </Section>
  );
}

/** The second address unfolds by CSS alone, so that it does so without scripts too. */
export function BillingSection({
  form,
  countries,
  sameAtFirst,
  filledIn,
}: ContactSectionProps & FilledIn & { sameAtFirst: boolean }) {
  return (
    <Section title={t.billing.title}>
      <div className="group/billing flex flex-col gap-4">
        <Checkbox name="billing" value="same" defaultChecked={sameAtFirst}>
          {t.billing.same}
        </Checkbox>
        <div className="group-has-[input[name=billing]:checked]/billing:hidden">
          <AddressFields kind="billing" countries={countries} form={form} />
          <p role="status" className="mt-2 text-muted empty:hidden">
            {filledIn}
          </p>
        </div>
      </div>
      <BusinessFields form={form} />
    </Section>
  );
}
