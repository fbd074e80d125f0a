/** Makes sessions: the one place that does, after everything that is asked for was proved. */
import 'server-only';
import type { Db } from '@/db/client';
import { deleteExpiredSessions, type Factor, insertSession, revokeSession } from '@/db/queries/sessions';
import { env } from '@/lib/env';
import { randomToken } from '@/lib/security/keys';

/** The browser that signs in. */
export interface Visitor {
  /** See {@link clientAddress}. */
  address: string | undefined;
  /** See {@link callerDevice}. */
  device?: string | undefined;
  /** The session that the browser still carries: it ends, so that nobody can plant one beforehand. */
  replaces?: string | undefined;
}

/** @returns its id, 256 random bits. */
export async function openSession(
  tx: Db,
  { userId, factor }: { userId: string; factor: Factor | null },
  { address, device, replaces }: Visitor,
  now: number,
): Promise<string> {
  const id = randomToken(32);
  await deleteExpiredSessions(tx, now);
  if (replaces) await revokeSession(tx, replaces, now);
  await insertSession(tx, {
    id,
    userId,
    createdAt: now,
    lastUsedAt: now,
    provedAt: now,
    expiresAt: now + env().SESSION_HOURS * 60 * 60_000,
    factor,
    address: address ?? null,
    device: device ?? null,
  });
  return id;
}
