import { IndianRupee, PackageCheck, ShieldCheck } from 'lucide-react';
import { methodNames } from '@/lib/orders/method-names';
import { isEnabled, payNowMethods } from '@/lib/payments/state/ways-to-pay/enabled';
import { shop } from '@/shop/config';
import { paying as t } from '@/shop/messages';

/** By what this shop has switched on: a way that is named must be there, and a promise about cards must be kept. */
function ways() {
  return [
    { icon: IndianRupee, title: t.nowTitle, text: t.nowText(methodNames(payNowMethods())) },
    ...(isEnabled('hold')
      ? [{ icon: PackageCheck, title: t.holdTitle, text: t.holdText(shop.payment.holdDays) }]
      : []),
    isEnabled('emi')
      ? { icon: ShieldCheck, title: t.forEmiTitle, text: t.forEmiText }
      : { icon: ShieldCheck, title: t.neverTitle, text: t.neverText },
  ];
}

/** How paying works: the footer and the checkout link here. */
export function Paying() {
  return (
    <section aria-labelledby="paying" className="flex flex-col gap-6 border-t border-line pt-12">
      <h2 id="paying" className="scroll-mt-6 text-28">
        {isEnabled('hold') ? t.titleWithChoice : t.title}
      </h2>
      <ul className="grid gap-8 md:grid-cols-3">
        {ways().map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex flex-col gap-2">
            <Icon aria-hidden className="size-7 text-primary" strokeWidth={1.5} />
            <h3 className="text-21">{title}</h3>
            <p className="max-w-prose text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
