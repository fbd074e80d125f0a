/** An administrator's session, put straight into the database of this run: pages are measured here, not the sign-in. */
import { encode } from 'next-auth/jwt';
import { openSqlite } from '@/db/open';

const SESSION = { id: 'bench', hours: 8 };

/** @returns the value of the Cookie header. @throws Error when the database has no administrator. */
export async function signIn(databaseFile: string, secret: string): Promise<string> {
  const raw = openSqlite(databaseFile);
  try {
    const { changes } = raw
      .prepare(
        "INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at) SELECT ?, id, ?, ?, ? FROM users WHERE role = 'admin' LIMIT 1",
      )
      .run(SESSION.id, Date.now(), Date.now() + SESSION.hours * 60 * 60_000, Date.now() + SESSION.hours * 60 * 60_000);
    if (changes !== 1) throw new Error('the shop has no administrator');
  } finally {
    raw.close();
  }
  const token = await encode({ token: { sid: SESSION.id }, secret, maxAge: SESSION.hours * 60 * 60 });
  return `next-auth.session-token=${token}`;
}
