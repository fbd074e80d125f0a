/** A message to somebody of the console: a link that sets a password, or that somebody guesses passwords. */
import 'server-only';
import { reader } from '@/db/client';
import { openLinkById } from '@/db/queries/account-links';
import type { OutboxRow } from '@/db/queries/outbox';
import { findActiveUser } from '@/db/queries/users';
import { hashLinkToken, linkPath, linkToken } from '@/lib/auth/people/link-token';
import { env } from '@/lib/env';
import { mailbox } from '../address';
import type { Prepared } from '../message';
import { accountLetter, alertLetter } from '../render/account-letter';
import { drawLetter } from '../render/draw';
import { messageName } from '../render/message-name';
import { MailError } from './mail-error';

/** @param row its `fact` is the link, or the owner who is told. */
export async function accountMail(row: OutboxRow, now: number): Promise<Prepared> {
  if (row.kind === 'sign-in-alert') return alertMail(row);
  const found = await openLinkById(reader(), row.fact, now);
  const token = linkToken(row.fact);
  // After a change of NEXTAUTH_SECRET the link is another one.
  if (!found || hashLinkToken(token) !== found.link.tokenHash) {
    return { needless: 'The link opens nothing any more' };
  }
  const { PUBLIC_URL } = env();
  const to = mailbox(found.name, found.email);
  if (!to) throw new MailError('refused', 'the account has no address that a message can go to');
  const links = { order: `${PUBLIC_URL}${linkPath(token)}`, shop: `${PUBLIC_URL}/` };
  const drawn = drawLetter(accountLetter(found.link.purpose, found.name), links);
  return {
    mail: { ...drawn, ...messageName(row, 'account', PUBLIC_URL), to },
    reference: undefined,
    said: null,
  };
}

async function alertMail(row: OutboxRow): Promise<Prepared> {
  const owner = await findActiveUser(reader(), row.fact);
  if (!owner) return { needless: 'The account is disabled' };
  const { PUBLIC_URL } = env();
  const to = mailbox(owner.name, owner.email);
  if (!to) throw new MailError('refused', 'the account has no address that a message can go to');
  const links = { order: `${PUBLIC_URL}/admin/account`, shop: `${PUBLIC_URL}/` };
  const drawn = drawLetter(alertLetter(), links);
  const mail = { ...drawn, ...messageName(row, 'account', PUBLIC_URL), to };
  return { mail, reference: undefined, said: null };
}
