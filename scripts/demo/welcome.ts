/** What the demo says once everything answers. */
import { demoPeople } from '@/db/seed/administrator';
import type { Server } from '../lib/servers';
import { paint } from '../lib/steps.mjs';
import { POSTGRES_FOLDER } from './database';
import type { Settings } from './settings';

/** @param postgres in place of the SQLite file. */
export function welcome(
  { env, publicUrl }: Pick<Settings, 'env' | 'publicUrl'>,
  postgres: boolean,
  instances: readonly Pick<Server, 'url' | 'pid'>[],
): string {
  const sandbox = env.PINELABS_ENV === 'sandbox';
  const rows: [string, string][] = [
    ['Shop', paint('1', publicUrl)],
    ['Console', paint('1', `${publicUrl}/admin`)],
    ['Sign-in', signIn(env.ADMIN_EMAIL, env.ADMIN_PASSWORD, sandbox)],
    ['Gateway', `${env.PINELABS_BASE_URL} (${sandbox ? 'the sandbox: no money moves' : env.PINELABS_ENV})`],
  ];
  if (sandbox && env.ADMIN_EMAIL && env.ADMIN_PASSWORD) {
    const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env;
    const people = demoPeople({ email, password }).map((one) => one.email);
    rows.push(['', `the same password: ${people.join(', ')}`]);
  }
  if (sandbox) rows.push(['Test card', '4012 0010 3714 1112, CVV 065, any later month, OTP 123456']);
  if (instances.length > 1) {
    const first = instances[0]?.pid;
    rows.push(['Instances', instances.map(({ url, pid }) => `${url} (process ${pid})`).join(', ')]);
    rows.push(['', `\`kill -9 ${first}\` ends one of them in the middle of its work: the shop goes on`]);
  }
  const data = postgres ? `${POSTGRES_FOLDER} and .data` : '.data';
  const lines = rows.map(([label, value]) => `  ${label.padEnd(10)}${value}`);
  return `\n${lines.join('\n')}\n\n  Ctrl-C ends it. The data stays in ${data} for the next start.\n\n`;
}

/** A password is shown beside the sandbox alone: elsewhere it guards money. */
function signIn(email: string | undefined, password: string | undefined, sandbox: boolean): string {
  if (!email || !password) return 'an administrator of your database';
  return sandbox ? `${email}   ${password}` : `${email}, password as in ADMIN_PASSWORD`;
}
