/** The cookie that carries a session: next-auth's own name and its encrypted JWT, which holds the session's id. */
import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env, servedOverHttps } from '@/lib/env';
import { SESSION_SECONDS } from './sign-in';

export function sessionCookie() {
  const secure = servedOverHttps();
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

/** @returns undefined when there is no cookie, or it was not made here, or its eight hours are over. */
export async function readSessionId(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return undefined;
  try {
    const payload = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof payload?.sid === 'string' ? payload.sid : undefined;
  } catch {
    // jose throws for whatever is not a valid token of ours: to us that is a visitor without a session.
    return undefined;
  }
}

/** For actions and route handlers: pages cannot set cookies. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({
    token: { sid: sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
