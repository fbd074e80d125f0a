import { CircleAlert, Hourglass } from 'lucide-react';
import { after } from 'next/server';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { optionsText } from '@/lib/catalog/options-text';
import { formatINR } from '@/lib/money';
import { orderPage } from '@/lib/orders/order-token';
import { orderText } from '@/lib/orders/page/order-text';
import { syncForWatcher } from '@/lib/orders/page/order-view';
import type { WaitingOrder } from '@/lib/orders/waiting/waiting-view';
import { order as orderTexts, waiting as t } from '@/shop/messages';
import { RetryForm } from '../order/[token]/retry-form';
import { LetGoForm } from './let-go-form';

interface WaitingOrdersProps {
  waiting: readonly WaitingOrder[];
}

/** What this browser has ordered and not paid: paid from here, changed, or put back into the cart. */
export function WaitingOrders({ waiting }: WaitingOrdersProps) {
  if (waiting.length === 0) return null;
  // Once this answer is out: the next look at the page shows what the gateway said.
  after(() => Promise.all(waiting.map(({ token }) => syncForWatcher(token))));
  return (
    <div className="mb-8 flex flex-col gap-4">
      {waiting.map((one) => (
        <Waiting key={one.token} waiting={one} />
      ))}
    </div>
  );
}

function Waiting({ waiting: { order, token, inDoubt } }: { waiting: WaitingOrder }) {
  const { reference } = order;
  const number = <span className="inline-block">{reference}</span>;
  const Icon = inDoubt ? Hourglass : CircleAlert;
  return (
    <section aria-labelledby={reference} className="card flex max-w-prose flex-col gap-4 p-5 sm:p-6">
      <h2 id={reference} className="flex items-start gap-2 text-21">
        <Icon aria-hidden className="mt-1 size-5 shrink-0" />
        <span>
          <Sentence parts={inDoubt ? t.inDoubtHeading(number) : t.heading(number)} />
        </span>
      </h2>
      <p>{inDoubt ? t.inDoubt : orderText(order).sentence}</p>
      <Goods order={order} />
      {!inDoubt && !order.paysFirst && <p className="text-13 text-muted">{t.kept}</p>}
      <div className="flex flex-col gap-3">
        <Pay order={order} token={token} inDoubt={inDoubt} />
        {!inDoubt && <LetGoForm reference={reference} />}
      </div>
    </section>
  );
}

function Goods({ order: { lines, money, settled } }: Pick<WaitingOrder, 'order'>) {
  return (
    <div className="border-y border-line py-3">
      <ul aria-label={t.items} className="flex flex-col gap-1">
        {lines.map((line) => (
          <li key={`${line.productId} ${optionsText(line.options)}`}>
            <Link href={`/product/${line.productId}`} prefetch={false} className="link">
              {t.line(line.quantity, line.name)}
            </Link>{' '}
            <span className="text-13 text-muted">{optionsText(line.options)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap justify-between gap-x-4 font-semibold">
        <span>{t.total}</span>
        <Money amount={settled?.asked ?? money.total} />
      </p>
    </div>
  );
}

/** Straight to where it is paid; where that is a page of ours, or nothing can be paid just now, to the order's own. */
function Pay({ order, token, inDoubt }: WaitingOrder) {
  const amount = formatINR(order.settled?.asked ?? order.money.total);
  if (!inDoubt && (order.next === 'pay' || order.next === 'place-again')) {
    const label = order.preAuth ? orderTexts.hold(amount) : orderTexts.pay(amount);
    return (
      <RetryForm token={token} kind={order.next} label={order.next === 'pay' ? label : orderTexts.tryAgain} />
    );
  }
  return (
    <Link href={orderPage(token)} prefetch={false} className={`${buttonClass('quiet')} sm:self-start`}>
      {t.see}
    </Link>
  );
}
