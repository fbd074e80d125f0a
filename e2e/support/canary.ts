/** Everything that the shop gives away and everything that it keeps, for tests that look for what must not be there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Shop } from './shop';

/** From now on, of this page. @returns what was heard: addresses, headers and bodies of the shop's answers. */
export function listenTo(page: Page, url: string): () => Promise<string[]> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(url)) return;
    heard.push(Promise.resolve(`${response.url()} ${JSON.stringify(response.headers())}`));
    if (response.status() === 200) heard.push(response.text().catch(() => ''));
  });
  return () => Promise.all(heard);
}

/** The database with what is not folded into it yet, and the log. */
export function writtenBy(shop: Shop): { name: string; text: string }[] {
  const log = path.join(shop.folder, 'shop.log');
  return [shop.databaseFile, `${shop.databaseFile}-wal`, log]
    .filter(existsSync)
    .map((file) => ({ name: path.basename(file), text: readFileSync(file).toString('latin1') }));
}
