import clsx from 'clsx';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cartCountIn } from '@/components/cart-count-cookie';
import { PendingButton } from '@/components/form/pending-button';
import Link from '@/components/link';
import { answerText } from '@/lib/cart/change/answer';
import { cartChange, cookies, buyBox as t, waiting } from '@/shop/messages';
import type { AddResult } from './actions';

interface BuyBarProps {
  available: number;
  pending: boolean;
  result: AddResult | undefined;
  /** The button that leaves the cart aside; absent where the gateway's page asks for no address. */
  express?: { buy: (form: FormData) => void; buying: boolean };
}

/**
 * In the bar of a phone a button's height, room and letters follow the screen as well as the text size: one row, and at most
 * 15 % of the screen, also at 200 %.
 */
const IN_BAR =
  'max-md:min-h-[min(3.25rem,11svh)]! max-md:px-[min(1rem,3vw)]! max-md:text-[clamp(0.8125rem,4.4vw,1.0625rem)]!';

/**
 * The buttons, where there is something to buy. On a phone they stay at the foot of the screen, in reach of the thumb. What came
 * of a press is said in any case: it may be that the last one has just been sold.
 */
export function BuyBar({ available, pending, result, express }: BuyBarProps) {
  return (
    <div
      data-buy-bar
      className={clsx(
        'fixed inset-x-0 bottom-0 z-30 md:static md:border-0 md:p-0',
        available > 0 && 'border-t border-line bg-paper px-[8px] py-[5px]',
      )}
    >
      {/* Above the bar of a phone: it covers the page for as long as it is news, and the bar keeps its place. */}
      <div role="status" className="max-md:absolute max-md:inset-x-0 max-md:bottom-full">
        {result && <Outcome result={result} />}
      </div>
      {available > 0 && (
        <div className="flex gap-[6px] md:gap-2">
          <PendingButton
            pending={pending}
            busy={t.adding}
            variant="buy"
            size="large"
            className={`flex-auto whitespace-nowrap ${IN_BAR}`}
          >
            {t.add}
          </PendingButton>
          {express && (
            <PendingButton
              pending={express.buying}
              busy={t.buyNow}
              data-way="express"
              formAction={express.buy}
              variant="quiet"
              className={`flex-auto whitespace-nowrap ${IN_BAR}`}
            >
              {t.buyNow}
            </PendingButton>
          )}
        </div>
      )}
    </div>
  );
}

function Outcome({ result }: { result: AddResult }) {
  const kept = useCookiesKept(result);
  const text = kept ? answerText(result) : cookies.blocked;
  const ok = result.ok && kept;
  return (
    <p
      key={text}
      className="flex animate-appear items-start gap-2 max-md:border-t max-md:border-line max-md:bg-paper max-md:px-4 max-md:py-2 md:mb-3"
    >
      {ok ? (
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
      ) : (
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-harm" />
      )}
      <span>
        <span>{text}</span>{' '}
        {kept && result.message !== cartChange['sold-out'] && (
          <Link
            // Without scripts the cart's page is the first that sees whether the cart came back.
            href={result.ok && result.data.firstOfCart ? '/cart?added=1' : '/cart'}
            prefetch={false}
            className="link whitespace-nowrap"
          >
            {result.message === waiting.inOrder ? waiting.inOrderLink : t.viewCart}
          </Link>
        )}
      </span>
    </p>
  );
}

/** Whether the browser has kept the cart's cookies. True until scripts can tell. */
function useCookiesKept(result: AddResult): boolean {
  const [kept, setKept] = useState(true);
  useEffect(() => setKept(!result.ok || cartCountIn(document.cookie) > 0), [result]);
  return kept;
}
