/**
 * next-auth's configuration. The sign-in form posts to our own action, which works without client
 * JavaScript; next-auth's endpoints lead to the same {@link signIn} and the same sessions.
 */
import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { DatabaseUnavailableError, reader } from '@/db/client';
import { findSessionHolder } from '@/db/queries/sessions';
import { env, servedOverHttps } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { callerAddress } from './caller';
import { CONSOLE_HOME, consolePath, SIGN_IN_PATH } from './own-path';
import { readSessionId, sessionCookie } from './session-cookie';
import { endSession, SESSION_SECONDS, signIn } from './sign-in';

declare module 'next-auth' {
  interface User {
    sessionId?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    /** The row in `sessions`; all else is read from the database at each use. */
    sid?: string;
  }
}

export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET, PUBLIC_URL } = env();
  // next-auth builds its redirects from this variable, never from the Host header.
  process.env.NEXTAUTH_URL ||= PUBLIC_URL;
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: servedOverHttps(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH, signOut: CONSOLE_HOME },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given) => {
          const { email, password } = given ?? {};
          if (typeof email !== 'string' || typeof password !== 'string') return null;
          const address = await callerAddress();
          const result = await signIn({ email, password, address, replaces: await readSessionId() }).catch(
            (error: unknown) => {
              // The message of an error that is thrown here becomes part of an address.
              throw error instanceof DatabaseUnavailableError ? new Error('DatabaseUnavailable') : error;
            },
          );
          if (result.outcome === 'wait') throw new Error('TooManyAttempts');
          if (result.outcome === 'refused') return null;
          return { id: result.userId, sessionId: result.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const sid = user?.sessionId ?? token.sid;
        return sid ? { sid } : {};
      },
      session: async ({ session, token }) => {
        const holder = token.sid ? await findSessionHolder(reader(), token.sid, Date.now()) : undefined;
        if (!holder) return { expires: new Date(0).toISOString() };
        return { expires: session.expires, user: { name: holder.name, email: holder.email } };
      },
      redirect: ({ url }) => `${PUBLIC_URL}${consolePath(url, PUBLIC_URL)}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await endSession(token.sid);
      },
    },
    logger: {
      // The library's own logger prints whole errors, which may hold what was sent.
      error: (code, details) =>
        log.error('next-auth', { code, error: describeError('error' in details ? details.error : details) }),
      warn: (code) => log.warn('next-auth', { code }),
      debug: () => undefined,
    },
  };
}
