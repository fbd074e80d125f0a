import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { Sentence } from '@/components/ui/sentence';
import { shop } from '@/shop/config';
import { checkoutForm as t } from '@/shop/messages';
import { BankFields } from './bank-fields';
import type { CheckoutFormState } from './form-fields';
import { Section } from './section';
import type { Way } from './ways';

interface PaySectionProps {
  form: CheckoutFormState;
  ways: readonly Way[];
  /** To be paid, in words. */
  amount: string;
  /** Where no other payment is taken: the methods that tell from which account they pay, in words. */
  onlyFromAccountBy: string | undefined;
}

/** How it is paid, by what people know. When a card is charged is asked below it, and shown by CSS alone: without scripts too. */
export function PaySection({ form, ways, amount, onlyFromAccountBy }: PaySectionProps) {
  const fit = ways.filter(({ isFit }) => isFit);
  const chosen = fit.find(({ choice }) => choice === form.values.method) ?? fit[0];
  return (
    <Section title={t.method.title}>
      <RadioGroup legend={t.method.title} legendHidden error={form.errors.method} className="flex-col">
        {ways.map((way, place) => (
          <div key={way.choice} className="flex flex-col gap-2">
            <RadioCard
              id={place === 0 ? 'method' : undefined}
              name="method"
              value={way.choice}
              defaultChecked={way === chosen}
              disabled={!way.isFit}
              data-plan={way.byPlan || undefined}
              title={t.method[way.choice]}
            >
              {way.text}
            </RadioCard>
            {way.canHold && way.isFit && (
              <WhenCharged choice={way.choice === 'emi' ? 'emi' : 'card'} form={form} amount={amount} />
            )}
          </div>
        ))}
      </RadioGroup>
      {onlyFromAccountBy !== undefined && <BankFields form={form} by={onlyFromAccountBy} />}
    </Section>
  );
}

const BELOW = {
  card: { name: 'payment', shown: 'group-has-[input[value=card]:checked]/form:block' },
  emi: { name: 'emiPayment', shown: 'group-has-[input[value=emi]:checked]/form:block' },
} as const;

interface WhenChargedProps {
  choice: keyof typeof BELOW;
  form: CheckoutFormState;
  amount: string;
}

function WhenCharged({ choice, form, amount }: WhenChargedProps) {
  const { name, shown } = BELOW[choice];
  const isHeld = form.values[name] === 'hold';
  return (
    <div className={`hidden border-l border-line pl-4 ${shown}`}>
      <RadioGroup legend={t.charge.title} error={form.errors[name]} className="flex-col">
        <RadioCard id={name} name={name} value="now" defaultChecked={!isHeld} title={t.charge.now}>
          {t.charge.nowText(amount)}
        </RadioCard>
        <RadioCard name={name} value="hold" defaultChecked={isHeld} title={t.charge.hold}>
          <Sentence parts={t.charge.holdText(<span>{amount}</span>, shop.payment.holdDays)} />
        </RadioCard>
      </RadioGroup>
    </div>
  );
}
