/** Every kind of session: none, one of each role, and of each role one that is over. */
import type Database from 'better-sqlite3';
import { encode } from 'next-auth/jwt';
import { may, type Permission, ROLES, type Role } from '@/lib/auth/permissions';
import { addAccount } from '../support/accounts';
import { act } from './ask';
import type { Need } from './lines';

export interface Session {
  name: string;
  /** Whose it is; empty for whoever is not known. */
  email: string;
  cookie: string;
  /** Undefined for whoever is not signed in. */
  role: Role | undefined;
  /** Over, and of somebody who might do less than an owner while it was open: asked for pages and actions, where roles count. */
  lesser: boolean;
}

export function isAllowed({ role }: Session, need: Need | readonly Permission[]): boolean {
  return role !== undefined && (need === 'own account' || [need].flat().every((one) => may({ role }, one)));
}

/** @param signIn the id of the action that signs in. */
export async function openSessions(
  url: string,
  databaseFile: string,
  database: Database.Database,
  signIn: string,
): Promise<Session[]> {
  const signedIn = async (role: Role) => {
    const { email, password } = await addAccount(databaseFile, role);
    const { cookie } = await act(`${url}/admin/sign-in`, signIn, { email, password }, '');
    if (!cookie) throw new Error(`nobody was signed in as ${role}`);
    return { email, cookie };
  };
  const ofThem = 'WHERE user_id = (SELECT id FROM users WHERE email = ?)';
  const ofRole = async (role: Role): Promise<Session[]> => {
    const ended = await signedIn(role);
    database.prepare(`UPDATE sessions SET revoked_at = ? ${ofThem}`).run(Date.now(), ended.email);
    const disabled = await signedIn(role);
    database.prepare('UPDATE users SET disabled_at = ? WHERE email = ?').run(Date.now(), disabled.email);
    // Of a session that is open, under a key that is not ours.
    const { email, cookie } = await signedIn(role);
    const sid = String(database.prepare(`SELECT id FROM sessions ${ofThem}`).pluck().get(email));
    const token = await encode({ token: { sid }, secret: 'the secret of another shop, of 32 characters' });
    const [name] = cookie.split('=');
    const over = { role: undefined, lesser: role !== 'owner' };
    return [
      { name: role, role, lesser: false, ...(await signedIn(role)) },
      { name: `an ended session, ${role}`, ...over, ...ended },
      { name: `disabled, ${role}`, ...over, ...disabled },
      { name: `a session of another shop, ${role}`, ...over, email, cookie: `${name}=${token}` },
    ];
  };
  const nobody = { name: 'nobody', email: '', cookie: '', role: undefined, lesser: false };
  return [nobody, ...(await Promise.all(ROLES.map(ofRole))).flat()];
}
