/** The customer's own account, which alone may pay: its fields in the checkout, and its words afterwards. Pure. */
import { z } from 'zod';
import type { BankAccount, StoredAccount } from '@/db/types';
import { cleanText } from '@/lib/typed/clean-text';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { orderDetails, checkoutErrors as t } from '@/shop/messages';

const BANK_NAME_MAX = 50;

const typed = (clean: (text: string) => string) => typedText(clean, 200);

const accountNumber = typed(readDigits).pipe(
  z
    .string()
    .min(1, { error: () => t.accountMissing })
    .refine((text) => text === '' || /^\d{9,18}$/.test(text), { error: () => t.account }),
);

const ifsc = typed((text) => readDigits(text).toUpperCase()).pipe(
  z.string().refine((text) => text === '' || /^[A-Z]{4}0[A-Z0-9]{6}$/.test(text), { error: () => t.ifsc }),
);

const bankName = typed(cleanText).pipe(
  z.string().max(BANK_NAME_MAX, { error: () => t.bankName(BANK_NAME_MAX) }),
);

/** Nothing else tells from which account it pays. */
const TIED: ReadonlySet<string> = new Set(['upi', 'netbanking']);

/** Beside the other fields of the checkout; as in the gateway's request, the number alone is required. */
export const bankFields = z.discriminatedUnion('bank', [
  z.object({ bank: z.literal('any') }),
  z.object({
    bank: z.literal('own'),
    accountNumber,
    ifsc,
    bankName,
    method: z
      .string()
      .optional()
      .refine((method) => method === undefined || TIED.has(method), { error: () => t.accountNotBy }),
  }),
]);

export function bankAccountOf(input: z.output<typeof bankFields>): BankAccount | undefined {
  if (input.bank === 'any') return undefined;
  const { accountNumber: number, ifsc: code, bankName: name } = input;
  return { accountNumber: number, ...(code ? { ifsc: code } : {}), ...(name ? { bankName: name } : {}) };
}

/** `Only from the account ending 4545, Example Bank (BANK0000123)`. */
export function accountText(account: StoredAccount): string {
  const { ifsc: code, bankName: name } = account;
  const bank = [name, code && `(${code})`].filter(Boolean).join(' ');
  const ending = 'ending' in account ? account.ending : account.accountNumber.slice(-4);
  return orderDetails.onlyFrom(ending, bank);
}
