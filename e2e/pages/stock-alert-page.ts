/** "Tell me when it is back": asked for, told and stopped. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { product as consoleWords } from '@/lib/console/messages';
import { stockAlert } from '@/shop/messages';
import { ConsolePage } from './console-page';
import type { Credentials } from './sign-in-page';

/** Of the demo goods, sold out from the first day; no other test buys it. */
export interface SoldOut {
  id: string;
  sku: string;
  /** What is chosen to get there. */
  choice: readonly string[];
}
export const SOLD_OUT_TEE: SoldOut = {
  id: 'everyday-cotton-tee',
  sku: 'PL-TEE-CLY-XL',
  choice: ['Clay', 'XL'],
};
export const SOLD_OUT_SPEAKER: SoldOut = {
  id: 'tanpuri-chowk-speaker',
  sku: 'TP-CHOWK-PINE',
  choice: ['Pine'],
};

export class StockAlertPage {
  constructor(readonly page: Page) {}

  get form() {
    return this.page.getByRole('region', { name: stockAlert.title });
  }

  get email() {
    return this.form.getByLabel(stockAlert.email);
  }

  async open({ id, choice }: SoldOut): Promise<void> {
    await this.page.goto(`/product/${id}`);
    for (const value of choice)
      await this.page.getByRole('radio', { name: beginningWith(value) }).check({ force: true });
    await this.form.waitFor();
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
    .filter((name) => name.includes('back-in-stock'))
    .map((name) => readFileSync(path.join(mails, name), 'utf8').replaceAll(/=\r?\n/g, ''))
    .filter((text) => text.includes(email));
}

/** What is sold out says so after its value. */
const beginningWith = (value: string) => new RegExp(`^${value}(?:$|\\W)`);
