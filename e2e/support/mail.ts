/** Mail that the shop of a test has sent, as files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from './test';

/** @returns the first message of that kind about an order, once it has been sent. @param folder of the shop. */
export async function mailOf(folder: string, reference: string, kind: string): Promise<string> {
  const mails = path.join(folder, 'mail');
  let mail: string | undefined;
  await expect(async () => {
    mail = readdirSync(mails).find((name) => name.includes(reference) && name.includes(kind));
    // Until it is whole its name ends with `.part`.
    expect(mail).toMatch(/\.eml$/);
  }).toPass();
  return readFileSync(path.join(mails, mail ?? ''), 'utf8')
    .replace(/=\r?\n/g, '')
    .replaceAll('=3D', '=');
}

/** @returns the path of the link to the order's page in such a message, or ''. */
export async function mailedLink(folder: string, reference: string, kind: string): Promise<string> {
  const mail = await mailOf(folder, reference, kind);
  return /\/order\/[\w-]{43}\/from-mail\?key=[\w-]{43}/.exec(mail)?.[0] ?? '';
}
