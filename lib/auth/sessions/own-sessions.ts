/** Somebody's own sessions: shown to them, and ended by them. */
import 'server-only';
import { transaction } from '@/db/client';
import { revokeSession, revokeSessionsOf, type SessionRow } from '@/db/queries/sessions';
import { sha256Hex } from '@/lib/security/keys';
import type { Viewer } from '../guard';
import { openSessionsOf } from './holder';

export interface OwnSession extends Omit<SessionRow, 'id'> {
  /** Stands for the session on the page: its id opens it, and is shown nowhere. */
  readonly key: string;
  readonly isThisOne: boolean;
}

type Mine = Pick<Viewer, 'userId' | 'sessionId'>;

const keyOf = (id: string) => sha256Hex(id).slice(0, 32);

export async function ownSessions({ userId, sessionId }: Mine): Promise<OwnSession[]> {
  const open = await openSessionsOf(userId);
  return open.map(({ id, ...rest }) => ({ ...rest, key: keyOf(id), isThisOne: id === sessionId }));
}

/** @returns false when they have no such session open. */
export async function endOneOfMine({ userId }: Mine, key: string, now = Date.now()): Promise<boolean> {
  const session = (await openSessionsOf(userId, now)).find(({ id }) => keyOf(id) === key);
  if (!session) return false;
  await transaction('end session', (tx) => revokeSession(tx, session.id, now));
  return true;
}

/** @returns how many. */
export function endOthersOfMine({ userId, sessionId }: Mine, now = Date.now()): Promise<number> {
  return transaction('end other sessions', (tx) => revokeSessionsOf(tx, userId, now, { except: sessionId }));
}
