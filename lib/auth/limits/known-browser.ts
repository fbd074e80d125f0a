/**
 * Browsers that have signed in before, by a signed cookie. It gives no right: only a budget of tries that nobody else can
 * use up, for the accounts that signed in here.
 */
import 'server-only';
import { cookies } from 'next/headers';
import { hostCookie } from '@/lib/security/host-cookie';
import { isSignedBy, randomToken, sign } from '@/lib/security/keys';
import { accountMark } from './account-mark';

const DAYS = 180;
/** A shared computer has several people. */
const MOST_ACCOUNTS = 4;

interface KnownBrowser {
  readonly id: string;
  readonly accounts: readonly string[];
}

/** @returns the budget of this browser for the account; undefined when nobody has signed in to it here. */
export async function knownBrowser(email: string): Promise<string | undefined> {
  const browser = parse((await cookies()).get(cookie().name)?.value);
  return browser?.accounts.includes(accountMark(email)) ? browser.id : undefined;
}

/** For actions and route handlers. */
export async function rememberBrowser(email: string): Promise<void> {
  const jar = await cookies();
  const { name, options } = cookie();
  const before = parse(jar.get(name)?.value);
  const mark = accountMark(email);
  const accounts = [mark, ...(before?.accounts ?? []).filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS);
  const text = [before?.id ?? randomToken(), ...accounts].join('.');
  jar.set(name, `${text}.${sign('known-browser', text)}`, { ...options, maxAge: DAYS * 24 * 60 * 60 });
}

const cookie = () => hostCookie('known-browser');

function parse(value: string | undefined): KnownBrowser | undefined {
  const end = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || end < 0) return undefined;
  const text = value.slice(0, end);
  if (!isSignedBy('known-browser', text, value.slice(end + 1))) return undefined;
  const [id = '', ...accounts] = text.split('.');
  return { id, accounts };
}
