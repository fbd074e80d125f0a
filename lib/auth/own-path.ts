/** Where to go after signing in: a path of the console, and nothing else that a link might ask for. */
import type { Route } from 'next';

const CONSOLE_HOME = '/admin';
export const SIGN_IN_PATH = '/admin/sign-in';
/** Between the password and the console. */
const SECOND_FACTOR_PATH = `${SIGN_IN_PATH}/second-factor` as const;
/** Asks somebody who is signed in who they are. */
export const CONFIRM_PATH = '/admin/account/confirm';
export const PASSWORD_PATH = '/admin/account/password';
type SignInPath = typeof SIGN_IN_PATH | `${typeof SIGN_IN_PATH}?${string}`;

/** Pages that lead on, and are no place to go on to. */
const ON_THE_WAY: readonly string[] = [SIGN_IN_PATH, SECOND_FACTOR_PATH, CONFIRM_PATH];

/**
 * `wanted` when it is a path of the console, else the console's first page. The path is resolved as a
 * browser would, so `//evil.example`, `/\evil.example` and `/admin/../..//evil.example` lead nowhere else.
 * @param base the shop's own origin; a full address of the same origin is taken too, as a browser sends it in Referer.
 */
export function consolePath(wanted: string | null | undefined, base: string): Route {
  const url = wanted ? URL.parse(wanted, base) : null;
  if (url === null || url.origin !== base) return CONSOLE_HOME;
  const inConsole = url.pathname === CONSOLE_HOME || url.pathname.startsWith(`${CONSOLE_HOME}/`);
  if (!inConsole || ON_THE_WAY.includes(url.pathname)) return CONSOLE_HOME;
  // It may name a page that does not exist: then the console shows its "not found".
  return `${url.pathname}${url.search}` as Route;
}

/** The sign-in page's address. @param ended whether a session ended while somebody was at work: it says so. */
export function signInPath(returnTo: string | undefined, { ended = false } = {}): SignInPath {
  const query = new URLSearchParams();
  if (ended) query.set('ended', '1');
  if (returnTo) query.set('callbackUrl', returnTo);
  return query.size === 0 ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${query}`;
}

/** Between password and console. */
export function secondFactorPath(returnTo: string | undefined) {
  return withQuery(SECOND_FACTOR_PATH, { callbackUrl: returnTo });
}

/** @param sent whether a form was sent, which is to come back filled in. */
export function confirmPath(returnTo: string | undefined, { sent = false } = {}) {
  return withQuery(CONFIRM_PATH, { callbackUrl: returnTo, sent: sent ? '1' : undefined });
}

function withQuery<Path extends string>(
  path: Path,
  given: Record<string, string | undefined>,
): Path | `${Path}?${string}` {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
