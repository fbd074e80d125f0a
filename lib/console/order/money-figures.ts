/** The figures at the top of the console's order page. Pure. */
import { type Paise, subtract } from '@/lib/money';
import { type MoneyColumns, moneyOf } from '@/lib/orders/page/money-of';
import type { OrderMoney } from '@/lib/orders/types';
import type { MoneyActions } from '@/lib/payments/state/types';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { money as t } from '../messages';

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

/** What to know before a refund: in which money it is made, and that only the convenience fee is left to give back. */
export function refundNoteOf(
  { refund }: Pick<MoneyActions, 'refund'>,
  fee: number,
  inWhichMoney: string | undefined,
): string | undefined {
  const feeAlone = refund.allowed && fee > 0 && refund.max - fee < MIN_ORDER_AMOUNT;
  const left = feeAlone ? t.feeAlone : undefined;
  return [left, inWhichMoney].filter(Boolean).join(' ') || undefined;
}
