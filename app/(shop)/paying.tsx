import { IndianRupee, PackageCheck, ShieldCheck } from 'lucide-react';
import { methodNames } from '@/lib/payments/state/ways-to-pay/methods';
import { isEnabled, payNowMethods } from '@/lib/payments/state/ways-to-pay/enabled';

/** By what this shop has switched on, too: a way that is named must be there. */
function ways() {
  const now = {
    icon: IndianRupee,
    title: 'Pay now',
    text: `By ${methodNames(payNowMethods())}. The order is charged at once and packed the same day.`,
  };
  return isEnabled('hold') ? [now, HOLD] : [now];
}

const HOLD = {
  icon: PackageCheck,
  title: 'Hold now, be charged on dispatch',
  text: 'Your bank sets the amount aside. We charge it when the parcel leaves, and not before. If it never leaves, the hold is let go.',
} as const;

/** Said by what this shop has switched on: a promise about cards must be kept. */
const WHERE = {
  never: {
    icon: ShieldCheck,
    title: 'Always on Pine Labs’ page',
    text: 'You pay with the gateway itself and come back here. Your card’s number never reaches us.',
  },
  forInstalments: {
    icon: ShieldCheck,
    title: 'On Pine Labs’ page',
    text: 'You pay with the gateway itself and come back here. Only for monthly instalments can you enter your card in our checkout: it is passed on and not kept.',
  },
} as const;

/** How paying works: the footer and the checkout link here. */
export function Paying() {
  return (
    <section aria-labelledby="paying" className="flex flex-col gap-6 border-t border-line pt-12">
      <h2 id="paying" className="scroll-mt-6 text-28">
        {isEnabled('hold') ? 'You say when you are charged' : 'How paying works'}
      </h2>
      <ul className="grid gap-8 md:grid-cols-3">
        {[...ways(), isEnabled('emi') ? WHERE.forInstalments : WHERE.never].map(
          ({ icon: Icon, title, text }) => (
            <li key={title} className="flex flex-col gap-2">
              <Icon aria-hidden className="size-7 text-green" strokeWidth={1.5} />
              <h3 className="text-21">{title}</h3>
              <p className="max-w-prose text-muted">{text}</p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
