/** Access tokens, kept as hashes: the state file opens no door. */
import { createHash } from 'node:crypto';
import type { Sqlite } from './open';

export type Tokens = ReturnType<typeof tokenStore>;

export function tokenStore(db: Sqlite) {
  const add = db.prepare<[string, number]>('INSERT INTO tokens (hash, expires_at) VALUES (?, ?)');
  const find = db.prepare<[string], { expires_at: number }>('SELECT expires_at FROM tokens WHERE hash = ?');
  const sweep = db.prepare<[number]>('DELETE FROM tokens WHERE expires_at <= ?');
  const clear = db.prepare('DELETE FROM tokens');
  return {
    add(token: string, expiresAt: number, now: number): void {
      sweep.run(now);
      add.run(hash(token), expiresAt);
    },
    isLive: (token: string, now: number): boolean => (find.get(hash(token))?.expires_at ?? 0) > now,
    revokeAll: (): void => {
      clear.run();
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
