/** What a sound environment may still hold that must not go along to where money moves. Pure. */
import type { Env } from '../env';
import { isPrivateHost } from '../http/door/private-host';
import { weaknessOf } from '../security/weak-secret';

/** The variables whose value somebody else must not know. */
export type Secrets = Pick<
  Env,
  | 'NEXTAUTH_SECRET'
  | 'PINELABS_CLIENT_SECRET'
  | 'PINELABS_SECRET_KEY'
  | 'PINELABS_WEBHOOK_SECRET'
  | 'DATA_ENCRYPTION_KEY'
  | 'ADMIN_PASSWORD'
  | 'ADMIN_EMAIL'
>;

export type StartSettings = Secrets & Pick<Env, 'PINELABS_ENV' | 'PINELABS_CLIENT_ID' | 'PUBLIC_URL'>;

/** The sandbox on a machine that nobody else reaches: what the demo made is at home there. */
export function isAtHome({ PINELABS_ENV, PUBLIC_URL }: Pick<Env, 'PINELABS_ENV' | 'PUBLIC_URL'>): boolean {
  return PINELABS_ENV === 'sandbox' && isPrivateHost(new URL(PUBLIC_URL).hostname);
}

/** @returns a line a secret that is weak or the demo's, each naming its variable and no value. */
export function weakSecrets(env: Secrets): string[] {
  const named: [name: string, secret: string | undefined, owner?: string | undefined][] = [
    ['NEXTAUTH_SECRET', env.NEXTAUTH_SECRET],
    ['PINELABS_CLIENT_SECRET', env.PINELABS_CLIENT_SECRET],
    ['PINELABS_SECRET_KEY', env.PINELABS_SECRET_KEY],
    ...env.PINELABS_WEBHOOK_SECRET.map((secret): [string, string] => ['PINELABS_WEBHOOK_SECRET', secret]),
    ...(env.DATA_ENCRYPTION_KEY ?? []).map((key): [string, string] => ['DATA_ENCRYPTION_KEY', key]),
    ['ADMIN_PASSWORD', env.ADMIN_PASSWORD, env.ADMIN_EMAIL],
  ];
  return named.flatMap(([name, secret, owner]) => {
    const weakness = secret === undefined ? undefined : weaknessOf(secret, owner);
    return weakness === undefined ? [] : [`${name} ${weakness}`];
  });
}

export function isDemoClient({ PINELABS_CLIENT_ID }: Pick<Env, 'PINELABS_CLIENT_ID'>): boolean {
  return /^demo-[0-9a-f]{12}$/.test(PINELABS_CLIENT_ID);
}

/** The demo's administrator, and the tests': their passwords were printed. */
export function isDemoAddress(email: string): boolean {
  return email.endsWith('.example');
}

/** @param administrators the addresses of the accounts in the database. @returns why the shop must not start: a line each. */
export function costlyFaults(env: StartSettings, administrators: readonly string[]): string[] {
  if (env.PINELABS_ENV !== 'production') return [];
  const demo = administrators.filter(isDemoAddress);
  return [
    ...(isDemoClient(env) ? ['PINELABS_CLIENT_ID is the one that npm run demo made up'] : []),
    ...weakSecrets(env),
    ...(isPrivateHost(new URL(env.PUBLIC_URL).hostname)
      ? [`PUBLIC_URL is ${env.PUBLIC_URL}, which customers and the gateway cannot reach`]
      : []),
    ...demo.map(
      (email) =>
        `${email} may sign in to the console, and its password was printed: make an account of your own (npm run db:seed) and remove this one`,
    ),
  ];
}

/** @returns what deserves a line in the log: the shop starts all the same. */
export function startWarnings(
  env: Pick<Env, 'PINELABS_ENV' | 'PUBLIC_URL' | 'PINELABS_SECRET_KEY' | 'PINELABS_WEBHOOK_SECRET'>,
  builtFor: string | undefined,
): string[] {
  const secrets = env.PINELABS_WEBHOOK_SECRET.map((secret) => secret.toLowerCase());
  return [
    // No more than a warning: nothing that is published says that a merchant cannot have one key for both.
    ...(secrets.includes(env.PINELABS_SECRET_KEY.toLowerCase())
      ? [
          'PINELABS_WEBHOOK_SECRET is PINELABS_SECRET_KEY, which signs callbacks: if webhooks are refused, paste the merchant secret from the dashboard',
        ]
      : []),
    ...(env.PINELABS_ENV === 'sandbox' && !isAtHome(env)
      ? ['the sandbox takes payments at a public address: no money moves, so send no goods']
      : []),
    ...(isOtherBuild(env.PUBLIC_URL, builtFor)
      ? [`the build was made for ${builtFor}, and its pages say so: build with this PUBLIC_URL`]
      : []),
  ];
}

export function isOtherBuild(publicUrl: string, builtFor: string | undefined): boolean {
  return Boolean(builtFor) && builtFor !== publicUrl;
}
