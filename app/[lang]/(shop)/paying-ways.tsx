'use client';

import { IndianRupee, PackageCheck, ShieldCheck } from 'lucide-react';
import { shop } from '@/shop/config';
import { paying as t } from '@/shop/messages';

/** What this shop has switched on: a way that is named must be there, and a promise about cards must be kept. */
interface PayingWaysProps {
  /** The names of the methods that are charged at once. */
  methods: string;
  holds: boolean;
  /** Whether a page of ours takes cards, for instalments. */
  takesCards: boolean;
}

function ways({ methods, holds, takesCards }: PayingWaysProps) {
  return [
    { icon: IndianRupee, title: t.nowTitle, text: t.nowText(methods) },
    ...(holds ? [{ icon: PackageCheck, title: t.holdTitle, text: t.holdText(shop.payment.holdDays) }] : []),
    takesCards
      ? { icon: ShieldCheck, title: t.forEmiTitle, text: t.forEmiText }
      : { icon: ShieldCheck, title: t.neverTitle, text: t.neverText },
  ];
}

/** A client component, so that its sentences and pictures do not travel twice. */
export function PayingWays(props: PayingWaysProps) {
  return (
    <section aria-labelledby="paying" className="flex flex-col gap-6 border-t border-line pt-12">
      <h2 id="paying" className="scroll-mt-6 text-28">
        {props.holds ? t.titleWithChoice : t.title}
      </h2>
      <ul className="grid gap-8 md:grid-cols-3">
        {ways(props).map(({ icon: Icon, title, text }) => (
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
