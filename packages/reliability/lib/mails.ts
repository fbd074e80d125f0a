/** What the shop has sent, out of the folder that stands for a mail server beside the sandbox. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShopWorld } from './http/shop-world';

const PATIENCE_MS = 30_000;

/** Every mail that names this, decoded. @param what a reference or a recipient. */
export function mailsAbout({ env }: Pick<ShopWorld, 'env'>, what: string): string[] {
  const folder = env.MAIL_FOLDER ?? '';
  return readdirSync(folder)
    .sort()
    .map((name) => decoded(readFileSync(path.join(folder, name), 'utf8')))
    .filter((text) => text.includes(what));
}

const ORDER_LINK = /\/order\/[\w-]{43}\/from-mail\?key=[\w-]{43}/;

/** Waits for a link in a mail about this; without a pattern for the one to the order's page. @throws Error when none comes. */
export async function mailedLink(
  world: Pick<ShopWorld, 'env'>,
  what: string,
  pattern = ORDER_LINK,
): Promise<string> {
  for (const started = Date.now(); Date.now() < started + PATIENCE_MS; await sleep(100)) {
    for (const text of mailsAbout(world, what)) {
      const link = pattern.exec(text)?.[0];
      if (link) return link;
    }
  }
  throw new Error(`no mail about ${what} has a link`);
}

/** Quoted-printable, as far as it hides ASCII. */
function decoded(raw: string): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
