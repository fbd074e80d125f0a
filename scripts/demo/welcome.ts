/** What the demo says once everything answers. */
import { paint } from '../lib/steps.mjs';
import type { Settings } from './settings';

export function welcome({ env, publicUrl }: Pick<Settings, 'env' | 'publicUrl'>): string {
  const sandbox = env.PINELABS_ENV === 'sandbox';
  const rows: [string, string][] = [
    ['Shop', paint('1', publicUrl)],
    ['Console', paint('1', `${publicUrl}/admin`)],
    ['Sign-in', signIn(env.ADMIN_EMAIL, env.ADMIN_PASSWORD, sandbox)],
    ['Gateway', `${env.PINELABS_BASE_URL} (${sandbox ? 'the sandbox: no money moves' : env.PINELABS_ENV})`],
  ];
  if (sandbox) rows.push(['Test card', '4012 0010 3714 1112, CVV 065, any later month, OTP 123456']);
  const lines = rows.map(([label, value]) => `  ${label.padEnd(10)}${value}`);
  return `\n${lines.join('\n')}\n\n  Ctrl-C ends it. The data stays in .data for the next start.\n\n`;
}

/** A password is shown beside the sandbox alone: elsewhere it guards money. */
function signIn(email: string | undefined, password: string | undefined, sandbox: boolean): string {
  if (!email || !password) return 'an administrator of your database';
  return sandbox ? `${email}   ${password}` : `${email}, password as in ADMIN_PASSWORD`;
}
