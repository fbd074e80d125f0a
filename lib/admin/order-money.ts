/** The figures at the top of the console's order page. Pure. */
import { type Paise, subtract } from '@/lib/money';
import { type MoneyColumns, moneyOf } from '@/lib/orders/money-of';
import type { OrderMoney } from '@/lib/orders/types';

export interface MoneyFigures extends OrderMoney {
  /** On the card and neither charged nor given back: what can still be captured. */
  held: Paise;
  /** Captured and not refunded: what the shop has. */
  kept: Paise;
}

export function moneyFigures(order: MoneyColumns): MoneyFigures {
  const money = moneyOf(order);
  return {
    ...money,
    held: subtract(subtract(money.authorised, money.captured), money.released),
    kept: subtract(money.captured, money.refunded),
  };
}
