/** The cookie that carries a session: next-auth's own name and its encrypted JWT, which holds the session's id. */
import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';
import { hostCookie } from '@/lib/security/host-cookie';

const sessionCookie = () => hostCookie('next-auth.session-token');

/** @returns undefined when there is no cookie, or it was not made here, or its hours are over. */
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
  const maxAge = env().SESSION_HOURS * 60 * 60;
  const token = await encode({
    token: { sid: sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge,
  });
  (await cookies()).set(name, token, { ...options, maxAge });
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
