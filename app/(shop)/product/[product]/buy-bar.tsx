import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { cartCountIn } from '@/components/cart-count-cookie';
import { PendingButton } from '@/components/form/pending-button';
import { Select } from '@/components/ui/select';
import { answerText } from '@/lib/cart/change/answer';
import { MAX_QUANTITY } from '@/lib/cart/types';
import { cartChange, cookies, buyBox as t } from '@/shop/messages';
import type { AddResult } from './actions';

interface BuyBarProps {
  available: number;
  pending: boolean;
  result: AddResult | undefined;
  /** The button that leaves the cart aside; absent where the gateway's page asks for no address. */
  express?: { buy: (form: FormData) => void; buying: boolean };
}

/** How many, and the button. On a phone it stays at the foot of the screen, in reach of the thumb. */
export function BuyBar({ available, pending, result, express }: BuyBarProps) {
  const most = Math.max(1, Math.min(MAX_QUANTITY, available));
  const quantities = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <div
      data-buy-bar
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper p-4 md:static md:border-0 md:p-0"
    >
      <div role="status">{result && <Outcome result={result} />}</div>
      <div className="flex gap-3">
        <Select name="quantity" aria-label={t.quantity} className="w-20 [&>select]:min-h-13">
          {quantities.map((quantity) => (
            <option key={quantity} value={quantity}>
              {quantity}
            </option>
          ))}
        </Select>
        <PendingButton
          pending={pending}
          busy={t.adding}
          disabled={available === 0}
          variant="buy"
          size="large"
          className="flex-1"
        >
          {available === 0 ? t.outOfStock : t.add}
        </PendingButton>
      </div>
      {express && available > 0 && (
        <PendingButton
          pending={express.buying}
          busy={t.openingGateway}
          data-way="express"
          formAction={express.buy}
          variant="quiet"
          className="mt-3 w-full flex-wrap gap-x-1.5"
        >
          <span>{t.buyNow}</span>
          <span className="text-13 font-normal text-muted">{t.buyNowHint}</span>
        </PendingButton>
      )}
    </div>
  );
}

function Outcome({ result }: { result: AddResult }) {
  const kept = useCookiesKept(result);
  const text = kept ? answerText(result) : cookies.blocked;
  const ok = result.ok && kept;
  return (
    <p key={text} className="mb-3 flex animate-appear items-start gap-2">
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
            {t.viewCart}
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
