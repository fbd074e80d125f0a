/** Authenticator apps: RFC 6238 with what every app takes (SHA-1, six digits, thirty seconds). */
import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { type Db, reader, transaction } from '@/db/client';
import {
  deletePendingTotp,
  insertTotp,
  pendingTotpOf,
  spendTotpStep,
  type TotpRow,
  totpOf,
} from '@/db/queries/totp';
import { randomToken, sha256Hex } from '@/lib/security/keys';
import { seal, unseal } from '@/lib/security/sealed';
import { shop } from '@/shop/config';

const PERIOD_SECONDS = 30;
/** RFC 4226 asks for 128 bits at least and advises 160. */
const SECRET_BYTES = 20;
/** Who begins to set up an app sees the same code until then, in milliseconds. */
const SET_UP_FOR_MS = 60 * 60_000;

/** Who sets up an app, and where: what one sign-in is shown serves no other, whose password may have been stolen. */
export interface SetUpHolder {
  readonly userId: string;
  /** Id of the session, or the hash of the sign-in's step. */
  readonly holder: string;
}

export interface TotpSetUp {
  readonly uri: string;
  /** For who types it, in Base32. */
  readonly secret: string;
}

/** What the app is to learn. Begins anew after an hour. */
export async function pendingTotp(
  user: SetUpHolder & { readonly email: string },
  now = Date.now(),
): Promise<TotpSetUp> {
  const row = await transaction('set up authenticator app', async (tx) => {
    const pending = await pendingOf(tx, user, now);
    if (pending) return pending;
    await deletePendingTotp(tx, user.userId, now - SET_UP_FOR_MS);
    const id = `${beginsWith(user)}${randomToken()}`;
    const sealed = seal(new Secret({ size: SECRET_BYTES }).base32, place(id));
    const fresh = { id, userId: user.userId, sealed, confirmedAt: null, usedStep: 0, createdAt: now };
    await insertTotp(tx, fresh);
    return fresh;
  });
  const totp = totpOfRow(row, user.email);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/** The app that is being set up, and the time step of its code. @returns undefined when the code is not right. */
export async function readPendingCode(
  holder: SetUpHolder,
  code: string,
  now: number,
): Promise<{ row: TotpRow; step: number } | undefined> {
  const row = await pendingOf(reader(), holder, now);
  const step = row && stepOf(row, code, now);
  return row && step !== undefined ? { row, step } : undefined;
}

async function pendingOf(db: Db, holder: SetUpHolder, now: number): Promise<TotpRow | undefined> {
  const pending = await pendingTotpOf(db, holder.userId, now - SET_UP_FOR_MS);
  return pending.find(({ id }) => id.startsWith(beginsWith(holder)));
}

const beginsWith = ({ holder }: SetUpHolder) => `${sha256Hex(holder).slice(0, 32)}.`;

/** @returns what takes the code, once; undefined when it is not right. */
export async function readTotpCode(
  userId: string,
  code: string,
  now: number,
): Promise<((tx: Db) => Promise<boolean>) | undefined> {
  const row = await totpOf(reader(), userId);
  const step = row && stepOf(row, code, now);
  return row && step !== undefined ? (tx) => spendTotpStep(tx, row.id, step) : undefined;
}

/** One step to either side: phones and people are slow. */
function stepOf(row: TotpRow, code: string, now: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  // The library throws for other digits than these.
  if (!/^[0-9]{6}$/.test(token)) return undefined;
  const delta = totpOfRow(row).validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

function totpOfRow({ id, sealed }: TotpRow, label = ''): TOTP {
  const secret = Secret.fromBase32(unseal(sealed, place(id)));
  return new TOTP({ issuer: shop.name, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}

const place = (id: string) => `totp_secrets.sealed:${id}`;
