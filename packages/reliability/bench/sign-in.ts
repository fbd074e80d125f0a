/** An administrator's session, put straight into the database of this run: pages are measured here, not the sign-in. */
import { encode } from 'next-auth/jwt';
import { openSqlite } from '@/db/open';

const SESSION = { id: 'bench', hours: 8 };

/** @returns the value of the Cookie header. @throws Error when the database has no administrator. */
export async function signIn(databaseFile: string, secret: string): Promise<string> {
  const raw = openSqlite(databaseFile);
  const now = Date.now();
  try {
    const { changes } = raw
      .prepare(
        "INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at) SELECT ?, id, ?, ?, ? FROM users WHERE role = 'owner' LIMIT 1",
      )
      // Used in the future: no page of the measurement notes its use.
      .run(SESSION.id, now, now + SESSION.hours * 60 * 60_000, now + SESSION.hours * 60 * 60_000);
    if (changes !== 1) throw new Error('the shop has no administrator');
  } finally {
    raw.close();
  }
  const token = await encode({ token: { sid: SESSION.id }, secret, maxAge: SESSION.hours * 60 * 60 });
  return `next-auth.session-token=${token}`;
}
