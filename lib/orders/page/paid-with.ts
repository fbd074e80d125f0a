/** What an order was paid with, as shop, console and mail say it: masked, and in which money. Pure. */
import type { PaymentRow } from '@/db/queries/gateway-records';
import type { PaymentInstrument } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import { cleanText } from '@/lib/typed/clean-text';
import { type Foreign, foreignOf } from './foreign';

export interface PaidPart {
  id: string;
  /** `VISA credit card ···· 1112, HDFC`. */
  words: string;
  /** In rupees, also where the card was charged in its own currency. */
  amount: Paise;
  /** Said yes to, by the bank: held or charged, ever. */
  approved: boolean;
  foreign: Foreign | undefined;
}

/** `VISA credit card ···· 1112, HDFC`; `UPI as…@okbank`. Cut to what fits a line. */
export function instrumentWords({ label, last4, issuer, account }: PaymentInstrument): string {
  const which = [label, last4 && `···· ${last4}`, account].filter(Boolean).join(' ');
  return cleanText(issuer ? `${which}, ${issuer}` : which).slice(0, 120);
}

/** A hold that was released was approved too: its bank gave a code. A try that was given up has none. */
export function isApproved({ status, approvalCode, rrn }: PaymentRow): boolean {
  return (
    status === 'AUTHORIZED' ||
    status === 'PROCESSED' ||
    (status === 'CANCELLED' && Boolean(approvalCode ?? rrn))
  );
}

/** The payments that make up the order, points and card side by side; of an unpaid one what was tried last. */
export function paidParts(payments: readonly PaymentRow[]): PaidPart[] {
  const approved = payments.filter(isApproved);
  return (approved.length > 0 ? approved : payments.slice(-1)).flatMap((row) =>
    row.instrument === null
      ? []
      : [
          {
            id: row.id,
            words: instrumentWords(row.instrument),
            amount: paise(row.amountPaise),
            approved: isApproved(row),
            foreign: foreignOf(row),
          },
        ],
  );
}
