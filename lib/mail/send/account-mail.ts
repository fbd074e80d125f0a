/** A message to somebody of the console: a link that sets a password, or news of their account. */
import 'server-only';
import { z } from 'zod';
import { reader } from '@/db/client';
import { openLinkById } from '@/db/queries/account-links';
import { type AccountMessage, isAccountMessage, type OutboxRow } from '@/db/queries/outbox';
import { findActiveUser } from '@/db/queries/users';
import { hashLinkToken, linkPath, linkToken } from '@/lib/auth/people/link-token';
import { env } from '@/lib/env';
import { mailbox } from '../address';
import type { Prepared } from '../message';
import { accountLetter } from '../render/account-letter';
import { drawLetter } from '../render/draw';
import { messageName } from '../render/message-name';
import { MailError } from './mail-error';

export async function accountMail(row: OutboxRow, now: number): Promise<Prepared> {
  if (!isAccountMessage(row)) throw new Error('it is about an order');
  const isLink = row.kind === 'invitation' || row.kind === 'password-reset';
  const opened = isLink ? await byLink(row.fact, now) : await byUser(row, now);
  if ('needless' in opened) return opened;
  const { PUBLIC_URL } = env();
  const to = mailbox(opened.name, opened.email);
  if (!to) throw new MailError('refused', 'the account has no address that a message can go to');
  const links = { order: `${PUBLIC_URL}${opened.path}`, shop: `${PUBLIC_URL}/` };
  const lines = opened.lines?.map(({ text, path }) => ({ label: text, href: `${PUBLIC_URL}${path}` }));
  const account = `${PUBLIC_URL}/admin/account`;
  const drawn = drawLetter(accountLetter(row.kind, opened.name, account, lines), links);
  return {
    mail: { ...drawn, ...messageName(row, 'account', PUBLIC_URL), to },
    reference: undefined,
    said: null,
  };
}

type Opened =
  | { name: string; email: string; path: string; lines?: readonly MorningLine[] }
  | { needless: string };

/** The morning's mail says what waited at eight: hours later it is no news. */
const MORNING_MS = 6 * 3_600_000;
const morningLine = z.object({
  text: z.string(),
  /** Of its list in the console. */
  path: z.string().startsWith('/admin'),
});
export type MorningLine = z.infer<typeof morningLine>;
/** A text alone was written before lines led to their lists. */
const morningLines = z.object({
  lines: z.array(morningLine.or(z.string().transform((text) => ({ text, path: '/admin' })))),
});

async function byLink(id: string, now: number): Promise<Opened> {
  const found = await openLinkById(reader(), id, now);
  const token = linkToken(id);
  // After a change of NEXTAUTH_SECRET the link is another one.
  if (!found || hashLinkToken(token) !== found.link.tokenHash) {
    return { needless: 'The link opens nothing any more' };
  }
  return { name: found.name, email: found.email, path: linkPath(token) };
}

async function byUser({ kind, fact, said, createdAt }: AccountMessage, now: number): Promise<Opened> {
  const user = await findActiveUser(reader(), fact);
  if (!user) return { needless: 'The account is disabled' };
  if (kind !== 'morning') return { ...user, path: '/admin/account' };
  if (now > createdAt + MORNING_MS) return { needless: 'The morning is over' };
  return { ...user, path: '/admin', lines: morningLines.parse(said).lines };
}
