/** A message to somebody of the console: a link that sets a password. */
import 'server-only';
import { reader } from '@/db/client';
import { openLinkById } from '@/db/queries/account-links';
import type { OutboxRow } from '@/db/queries/outbox';
import { hashLinkToken, linkPath, linkToken } from '@/lib/auth/people/link-token';
import { env } from '@/lib/env';
import { mailbox } from '../address';
import type { Prepared } from '../message';
import { accountLetter } from '../render/account-letter';
import { drawLetter } from '../render/draw';
import { messageName } from '../render/message-name';
import { MailError } from './mail-error';

/** @param row its `fact` is the link. */
export async function accountMail(row: OutboxRow, now: number): Promise<Prepared> {
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
