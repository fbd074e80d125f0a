import clsx from 'clsx';
import { CircleAlert, CircleCheck, CircleSlash, Hourglass, Lock, type LucideIcon } from 'lucide-react';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { Money } from '@/components/ui/price';
import { formatINR } from '@/lib/money';
import { orderPage } from '@/lib/orders/order-token';
import { heldNow, type Tone } from '@/lib/orders/page/order-situation';
import { type MoneyLine, moneyLines, orderSteps } from '@/lib/orders/page/order-steps';
import { orderText } from '@/lib/orders/page/order-text';
import type { OrderView } from '@/lib/orders/types';
import { cancelOrder, order as t } from '@/shop/messages';
import { CancelForm } from './cancel-form';
import { LiveUpdates } from './live-updates';
import { RetryForm } from './retry-form';
import { Steps } from './steps';

/** The headline says the same in words. */
const TONES: Record<Tone, { icon: LucideIcon; colour: string }> = {
  good: { icon: CircleCheck, colour: 'text-primary' },
  wait: { icon: Hourglass, colour: 'text-muted' },
  act: { icon: CircleAlert, colour: 'text-ink' },
  ended: { icon: CircleSlash, colour: 'text-muted' },
};

/** Where the order stands, what became of the money, and the one thing that can be done now. */
export function StatusPanel({
  order,
  token,
  proved,
  stamp,
}: {
  order: OrderView;
  token: string;
  /** Whether this is the customer: nobody else cancels. */
  proved: boolean;
  stamp: string | undefined;
}) {
  const { headline, sentence, tone } = orderText(order);
  const { icon: Icon, colour } = TONES[tone];
  const amount = formatINR(order.settled?.asked ?? order.money.total);
  // Where something is to be done, the sentence says that nothing was paid.
  const amounts = moneyLines(order).filter((line) => line.amount > 0 || order.next === 'none');
  return (
    <section aria-label={t.status} className="card flex flex-col gap-6 p-5 sm:p-8">
      <Steps steps={orderSteps(order)} />
      <div className="flex flex-col gap-6">
        <div
          className={clsx(
            'grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_auto] print:grid-cols-[minmax(0,1fr)_auto]',
            // On a phone the sentence would push the button off the first screen. One that asks to wait is read before.
            tone === 'act' && 'max-sm:order-last',
          )}
        >
          <div className="flex max-w-prose gap-3">
            <Icon aria-hidden className={clsx('mt-1 size-5 shrink-0', colour)} />
            <p className="text-17">{sentence}</p>
          </div>
          <Amounts lines={amounts} />
        </div>
        {order.next === 'pay' && !order.underReview && (
          <RetryForm token={token} kind="pay" label={order.preAuth ? t.hold(amount) : t.pay(amount)} />
        )}
        {order.next === 'place-again' && !order.underReview && (
          <RetryForm token={token} kind="place-again" label={t.tryAgain} />
        )}
        {order.next === 'confirmation-refused' && !order.underReview && (
          <RetryForm token={token} kind="close" label={t.close} />
        )}
        {order.next === 'enter-card' && !order.underReview && (
          <Link
            href={`/order/${token}/${order.channel === 'cardless' ? 'lender' : 'card'}`}
            prefetch={false}
            className={`${buttonClass('buy', 'large')} w-full sm:w-auto sm:self-start`}
          >
            <Lock aria-hidden className="size-5" />{' '}
            <span>{order.channel === 'cardless' ? t.askLender : t.enterCard}</span>
          </Link>
        )}
        {order.next === 'order-again' && !order.underReview && (
          <Link href="/" className={`${buttonClass('buy', 'large')} w-full sm:w-auto sm:self-start`}>
            {t.shop}
          </Link>
        )}
      </div>
      {proved && <CancelForm token={token} says={cancelSays(order)} />}
      <LiveUpdates
        live={order.live}
        watch={stamp === undefined ? undefined : { href: `${orderPage(token)}/live`, stamp }}
        headline={headline}
      />
      {order.live && <LiveWithoutScripts placedAt={order.placedAt} />}
    </section>
  );
}

function cancelSays({ cancel, money }: OrderView): string | undefined {
  return cancel === 'held' ? cancelOrder.held(formatINR(heldNow(money))) : cancel && cancelOrder.unpaid;
}

function Amounts({ lines }: { lines: MoneyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-4 md:justify-end md:text-right">
      {lines.map(({ label, amount, note }) => (
        <div key={label}>
          <dt className="text-muted">{label}</dt>
          <dd>
            <Money amount={amount} className="font-display text-28" />
            {note && <span className="block text-13 text-muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Browsers heed this only inside `noscript`, so a page with scripts never reloads. Slower once nobody can be waiting. */
function LiveWithoutScripts({ placedAt }: { placedAt: Date }) {
  const fresh = Date.now() - placedAt.getTime() < 5 * 60_000;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={fresh ? '5' : '60'} />
    </noscript>
  );
}
