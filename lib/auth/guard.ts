/**
 * Who is asking. Every page of the console and every query behind it calls one of these itself, so that
 * a check forgotten elsewhere shows nothing.
 */
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { SessionHolder } from '@/db/queries/sessions';
import { signInPath } from './own-path';
import { needsSecondFactor } from './second-factor/factors';
import { readSessionId } from './session-cookie';
import { sessionHolder } from './sessions/holder';

export type Viewer = SessionHolder;
export type { Role } from '@/db/queries/users';

/**
 * The signed-in user as the database knows them now; looked up once while one page is rendered. A session without a second
 * factor counts for nothing once one is needed: the shop left the sandbox, or its holder may move money since.
 */
export const currentViewer = cache(async (): Promise<Viewer | undefined> => {
  const sessionId = await readSessionId();
  const holder = sessionId ? await sessionHolder(sessionId) : undefined;
  return holder && holder.factor === null && needsSecondFactor(holder) ? undefined : holder;
});

/**
 * Anybody who is signed in, which is enough to read.
 * @param returnTo where to go on after signing in, a path of the console.
 * @throws Next's redirect to the sign-in page.
 */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  redirect(signInPath(returnTo));
}

/** @throws Next's redirect without a session, its "not found" for someone who may only read. */
export async function requireAdmin(returnTo?: string): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  if (viewer.role !== 'admin') notFound();
  return viewer;
}
