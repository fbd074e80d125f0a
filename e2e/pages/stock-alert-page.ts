/** "Tell me when it is back": asked for, told and stopped. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { product as consoleWords } from '@/lib/console/messages';
import { stockAlert } from '@/shop/messages';
import { openRaw } from '../../scripts/lib/raw-database';
import { scriptsReady } from '../support/scripts-ready';
import { ConsolePage } from './console-page';
import type { Credentials } from './sign-in-page';

/** Of which there is none, and what is chosen to see that. */
export interface SoldOut {
  id: string;
  sku: string;
  choice: readonly string[];
}

/** A thing of the test's own, in two colours, one of which is sold out. @param database the shop's address of it. */
export async function makeSoldOut(database: string): Promise<SoldOut> {
  const id = `lamp-${randomUUID().slice(0, 8)}`;
  const sku = `${id.toUpperCase()}-1`;
  const raw = openRaw(database);
  await raw.run(
    `INSERT INTO products (id, category_id, name, brand, summary, description, facts, pictures, position, created_at)
     SELECT ?, category_id, 'Lamp', brand, summary, description, facts, pictures, position, 0 FROM products WHERE id = 'cotton-tee'`,
    id,
  );
  for (const [colour, units] of [
    ['Brass', 0],
    ['Steel', 9],
  ] as const) {
    await raw.run(
      `INSERT INTO variants (id, product_id, options, price_paise, mrp_paise, available, position)
       VALUES (?, ?, ?, 9900, 9900, ?, ?)`,
      colour === 'Brass' ? sku : `${id.toUpperCase()}-2`,
      id,
      JSON.stringify({ Colour: colour }),
      units,
      units,
    );
  }
  await raw.close();
  return { id, sku, choice: ['Brass'] };
}

export class StockAlertPage {
  constructor(readonly page: Page) {}

  get form() {
    return this.page.getByRole('region', { name: stockAlert.title });
  }

  get email() {
    return this.form.getByLabel(stockAlert.email);
  }

  async open({ id, choice }: SoldOut, wait: { timeout?: number } = {}): Promise<void> {
    await this.page.goto(`/product/${id}`);
    for (const value of choice) {
      const radio = this.page.getByRole('radio', { name: beginningWith(value) });
      await scriptsReady(radio);
      await radio.check({ force: true });
    }
    await this.form.waitFor(wait);
  }

  async ask(email: string): Promise<void> {
    await this.email.fill(email);
    await this.form.getByRole('button', { name: stockAlert.button }).click();
  }

  async askAs(thing: SoldOut, email: string): Promise<void> {
    await this.open(thing);
    await this.ask(email);
    await expect(this.form).toContainText(stockAlert.noted);
  }

  /** By a correction in the console. */
  async putOnShelf({ id, sku }: SoldOut, admin: Credentials): Promise<void> {
    await new ConsolePage(this.page).signIn(admin);
    await this.page.goto(`/admin/products/${id}?sku=${sku}`);
    const card = this.page.getByRole('listitem').filter({ hasText: sku });
    await card.getByLabel(consoleWords.correction).fill('+1');
    await card.getByRole('button', { name: consoleWords.correct }).click();
    await expect(card).toContainText(consoleWords.onShelf(1));
  }

  /** Of the one mail that was sent to this address. @param folder the shop's. */
  async stopLink(folder: string, email: string): Promise<string> {
    let link: string | undefined;
    await expect(() => {
      const [text, ...more] = mailsTo(folder, email);
      expect(more).toEqual([]);
      link = /http[^\s"]*\/stock-alert\/[A-Za-z0-9._-]+/.exec(text ?? '')?.[0];
      expect(link).toBeDefined();
    }).toPass({ timeout: 75_000 });
    return link ?? '';
  }
}

export function mailsTo(folder: string, email: string): string[] {
  const mails = path.join(folder, 'mail');
  return readdirSync(mails)
    .filter((name) => name.includes('back-in-stock') && name.endsWith('.eml'))
    .map((name) => readFileSync(path.join(mails, name), 'utf8').replaceAll(/=\r?\n/g, ''))
    .filter((text) => text.includes(email));
}

/** What is sold out says so after its value. */
const beginningWith = (value: string) => new RegExp(`^${value}(?:$|\\W)`);
