/** What the addresses of lines.ts are about: an order that is held, one that is paid, and a row of whatever else has a page. */
import type { Page } from '@playwright/test';
import type Database from 'better-sqlite3';
import { payOrder } from '../pages/order-flow';
import { addAccount } from '../support/accounts';

/** @returns what fills in the brackets of a line. */
export async function makeSubjects(
  page: Page,
  databaseFile: string,
  database: Database.Database,
): Promise<(text: string) => string> {
  const charged = await payOrder(page);
  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { reference, email } = await payOrder(page, { hold: true });
  const one = (sql: string, value: string) => String(database.prepare(sql).pluck().get(value));
  const order = one('SELECT id FROM orders WHERE reference = ?', reference);
  const paid = one('SELECT id FROM orders WHERE reference = ?', charged.reference);
  const invoice = one('SELECT id FROM invoices WHERE order_id = ?', paid);
  database
    .prepare(
      "INSERT INTO bulk_runs (id, kind, actor, token, orders, sum_paise, ended_at, created_at) VALUES ('access', 'capture', 'a@banyan.example', 'access', 1, 100, 1, 1)",
    )
    .run();
  database
    .prepare(
      "INSERT INTO bulk_steps (run_id, position, order_id, amount_paise, state) VALUES ('access', 0, ?, 100, 'done')",
    )
    .run(order);
  database
    .prepare(
      "INSERT INTO coupons (code, kind, created_at, updated_at) VALUES ('ACCESS10', 'free-delivery', 0, 0)",
    )
    .run();
  database
    .prepare(
      "INSERT INTO settlements (utr, settled_at, bank_name, bank_account, programs, transactions, gross_paise, deducted_paise, settled_paise, fetched_at) VALUES ('ACCESS1', 0, '', '', '[]', 0, 0, 0, 0, 0)",
    )
    .run();
  const filled: Readonly<Record<string, string>> = {
    '[order]': order,
    '[reference]': reference,
    '[email]': email,
    '[message]': one('SELECT id FROM outbox WHERE order_id = ?', order),
    '[invoice]': invoice,
    '[number]': one('SELECT number FROM invoices WHERE id = ?', invoice),
    // In the address of the order that the invoice is of.
    '[token]': token,
    // Nobody's own address, which stands in the header of who is signed in.
    '[person]': (await addAccount(databaseFile, 'manager')).email,
  };
  return (text) => text.replace(/\[[a-z]+\]/g, (name) => filled[name] ?? name);
}
