/** Sending a link by mail that sets a password, and what it opens. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Db, reader } from '@/db/client';
import { addLink, type LinkHolder, openLinkByHash } from '@/db/queries/account-links';
import type { LinkPurpose } from '@/db/types';
import { wakeMailer } from '@/lib/mail/send/wake';
import { randomToken } from '@/lib/security/keys';
import { hashLinkToken, linkToken } from './link-token';

const DAY_MS = 86_400_000;
/** Somebody who is invited on a Friday may read it after a week off; a mailbox that is read later by others holds no key. */
export const INVITATION_DAYS = 7;
/** Whoever asks for it is at their mailbox. */
export const RESET_MINUTES = 15;

const LASTS_MS: Record<LinkPurpose, number> = {
  invitation: INVITATION_DAYS * DAY_MS,
  'password-reset': RESET_MINUTES * 60_000,
};

/** Writes link and message in the caller's transaction; links sent before open nothing any more. */
export async function sendLink(tx: Db, userId: string, purpose: LinkPurpose, now: number): Promise<void> {
  const id = randomToken(16);
  const link = {
    id,
    userId,
    purpose,
    tokenHash: hashLinkToken(linkToken(id)),
    expiresAt: now + LASTS_MS[purpose],
  };
  await addLink(tx, link, randomUUID(), now);
  wakeMailer();
}

/** @param token as it stands in an address. @returns undefined for one that is not, no longer or was already. */
export function openLink(
  token: string,
  now = Date.now(),
  db: Db = reader(),
): Promise<LinkHolder | undefined> {
  return openLinkByHash(db, hashLinkToken(token), now);
}
