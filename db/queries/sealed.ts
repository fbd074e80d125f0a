/** What is kept sealed (lib/security/sealed.ts), to be sealed anew. A new sealed column is one more entry of `SEALED`. */
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Db } from '../client';
import { orders, totpSecrets } from '../schema';
import type { StoredAccount } from '../types';

export interface SealedValue {
  /** Key of the row. */
  id: string;
  /** As it is kept; where `sealed` is false, of a version that did not seal it. */
  text: string;
  sealed: boolean;
  replace(sealed: string): Promise<unknown>;
}

export interface SealedColumn {
  /** In the plural, for people. */
  what: string;
  /** Begins the place that a text is sealed for; the row's key follows after a colon. */
  place: string;
  page(db: Db, after: string, limit: number): Promise<SealedValue[]>;
}

const accounts: SealedColumn = {
  what: 'bank account numbers',
  place: 'orders.bank_account',
  async page(db, after, limit) {
    const rows = await db
      .select({ id: orders.id, account: orders.bankAccount })
      .from(orders)
      .where(and(gt(orders.id, after), isNotNull(orders.bankAccount)))
      .orderBy(asc(orders.id))
      .limit(limit);
    return rows.flatMap(({ id, account }) => (account === null ? [] : [accountValue(db, id, account)]));
  },
};

function accountValue(db: Db, id: string, account: StoredAccount): SealedValue {
  const sealed = 'sealedNumber' in account;
  const text = sealed ? account.sealedNumber : account.accountNumber;
  const ending = sealed ? account.ending : account.accountNumber.slice(-4);
  const { ifsc, bankName } = account;
  const bank = { ...(ifsc ? { ifsc } : {}), ...(bankName ? { bankName } : {}) };
  return {
    id,
    text,
    sealed,
    // Nothing but the column: an order that is sealed anew has not changed.
    replace: (sealedNumber) =>
      db
        .update(orders)
        .set({ bankAccount: { ...bank, sealedNumber, ending } })
        .where(eq(orders.id, id)),
  };
}

const appSecrets: SealedColumn = {
  what: 'secrets of authenticator apps',
  place: 'totp_secrets.sealed',
  async page(db, after, limit) {
    const rows = await db
      .select({ id: totpSecrets.id, text: totpSecrets.sealed })
      .from(totpSecrets)
      .where(gt(totpSecrets.id, after))
      .orderBy(asc(totpSecrets.id))
      .limit(limit);
    return rows.map(({ id, text }) => ({
      id,
      text,
      sealed: true,
      replace: (sealed) => db.update(totpSecrets).set({ sealed }).where(eq(totpSecrets.id, id)),
    }));
  },
};

export const SEALED: readonly SealedColumn[] = [accounts, appSecrets];
