/** The figures at the top of the console's order page. Pure. */
import { type Paise, paise } from '@/lib/money';

export interface MoneyFigures {
  total: Paise;
  authorised: Paise;
  captured: Paise;
  released: Paise;
  refunded: Paise;
  /** On the card and neither charged nor given back: what can still be captured. */
  held: Paise;
  /** Captured and not refunded: what the shop has. */
  kept: Paise;
}

export function moneyFigures(order: {
  totalPaise: number;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
}): MoneyFigures {
  const { authorisedPaise, capturedPaise, releasedPaise, refundedPaise } = order;
  return {
    total: paise(order.totalPaise),
    authorised: paise(authorisedPaise),
    captured: paise(capturedPaise),
    released: paise(releasedPaise),
    refunded: paise(refundedPaise),
    held: paise(authorisedPaise - capturedPaise - releasedPaise),
    kept: paise(capturedPaise - refundedPaise),
  };
}
