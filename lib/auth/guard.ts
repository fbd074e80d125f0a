/**
 * Who is asking. Every page of the console calls one of these, and so does what it reads of lib/console, by itself: a check
 * forgotten in the page shows nothing. What writes is come to through `adminAction` alone, which asks first. Held by
 * tests/guarded-functions.test.ts, which names what little a page reads elsewhere.
 */
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { SessionHolder } from '@/db/queries/sessions';
import { recordRefusedPage } from '@/lib/audit/refusals';
import { env } from '@/lib/env';
import { PASSWORD_PATH, signInPath } from './own-path';
import { may, type Permission } from './permissions';
import { sessionHolder } from './sessions/holder';
import { readSessionId } from './sessions/session-cookie';
import { isWatching } from './sessions/watching';

export type Viewer = SessionHolder;

/** The signed-in user as the database knows them now; looked up once while one page is rendered. */
export const currentViewer = cache(async (): Promise<Viewer | undefined> => {
  const sessionId = await readSessionId();
  return sessionId ? sessionHolder(sessionId, Date.now(), { watching: await isWatching() }) : undefined;
});

/**
 * Somebody who is signed in, even where their password is to be changed before anything else: for the page and the action
 * that change it.
 * @param returnTo where to go on after signing in, a path of the console.
 * @throws Next's redirect to the sign-in page.
 */
export async function requireSession(returnTo?: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInPath(returnTo));
}

/**
 * Anybody who is signed in, for what is theirs alone: their own account.
 * @throws Next's redirect to the sign-in page, or to the page that changes a password that is to be changed.
 */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  return settled(await requireSession(returnTo));
}

/** @throws Next's redirects of {@link requireViewer}, and its "not found" for somebody who may not. */
export async function requirePermission(permission: Permission, returnTo?: string): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  if (!may(viewer, permission)) {
    await recordRefusedPage(viewer, permission, returnTo);
    notFound();
  }
  return viewer;
}

/**
 * The first administrator's password was printed or stands in a file. The sandbox moves no money: there nobody is held up.
 * @throws Next's redirect to the page that changes it.
 */
export function settled(viewer: Viewer): Viewer {
  if (viewer.mustChangePassword && env().PINELABS_ENV !== 'sandbox') redirect(PASSWORD_PATH);
  return viewer;
}
