/**
 * What a passkey signs: random, for one purpose, for five minutes, once. It carries its own signature, so that strangers who
 * ask for many fill no table; the database keeps those that were used.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { claimOnce } from '@/db/queries/rate-limits';
import { isSignedBy, randomToken, sign } from '@/lib/security/keys';

const LIVES_MS = 5 * 60_000;

/** @param purpose what it is for, and whose: it answers nothing else. */
export function makeChallenge(purpose: string, now: number): string {
  const text = `${randomToken()}.${now + LIVES_MS}`;
  return `${text}.${sign('passkey-challenge', `${purpose}:${text}`)}`;
}

/** @param encoded as a browser sends it back, in base64url. */
export function isChallengeOf(purpose: string, encoded: string, now: number): boolean {
  const [nonce = '', until = '', signature = ''] = decoded(encoded);
  const signed = isSignedBy('passkey-challenge', `${purpose}:${nonce}.${until}`, signature);
  return signed && now < Number(until);
}

/** @returns false when it was used before. */
export function claimChallenge(tx: Db, encoded: string): Promise<boolean> {
  const [nonce = '', until = ''] = decoded(encoded);
  return claimOnce(tx, `passkey-challenge:${nonce}`, Number(until));
}

const decoded = (encoded: string) => Buffer.from(encoded, 'base64url').toString('utf8').split('.');
