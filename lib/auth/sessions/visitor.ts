/** The browser that signs in, as its request shows it, and the cookies that it leaves with. */
import 'server-only';
import { callerAddress, callerDevice } from '../caller';
import { rememberBrowser } from '../limits/known-browser';
import { clearStepToken } from '../second-factor/half-signed-in';
import type { Visitor } from './open-session';
import { readSessionId, writeSessionCookie } from './session-cookie';

export async function currentVisitor(): Promise<Visitor> {
  return { address: await callerAddress(), device: await callerDevice(), replaces: await readSessionId() };
}

/** For actions and route handlers: the session's cookie, and that this browser has signed in to the account. */
export async function letIn({ sessionId, email }: { sessionId: string; email: string }): Promise<void> {
  await writeSessionCookie(sessionId);
  await rememberBrowser(email);
  await clearStepToken();
}
