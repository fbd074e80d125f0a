/** Judgements of what was made for the sandbox, and of secrets. Pure. */
import type { Env } from '@/lib/env';
import { isPrivateHost } from '@/lib/http/door/private-host';
import { isAtHome, isDemoAddress, isDemoClient, type Secrets, weakSecrets } from '@/lib/server/start-rules';
import { bad, type Finding, ok, warn } from './finding';

type Defaults = Pick<
  Env,
  'PINELABS_ENV' | 'PUBLIC_URL' | 'PINELABS_CLIENT_ID' | 'PINELABS_BASE_URL' | 'ADMIN_EMAIL'
>;

/** What was made for the sandbox and must not go along to where money moves. */
export function judgeDefaults(env: Defaults): Finding[] {
  if (env.PINELABS_ENV === 'sandbox') return [judgeSandbox(env)];
  const findings: Finding[] = [];
  if (isDemoClient(env)) {
    findings.push(
      bad(
        'sandbox defaults',
        `PINELABS_CLIENT_ID is the one that npm run demo made up, while PINELABS_ENV is ${env.PINELABS_ENV}`,
        'set all of PINELABS_CLIENT_ID, _CLIENT_SECRET, _MERCHANT_ID, _SECRET_KEY and _WEBHOOK_SECRET from the gateway’s dashboard',
      ),
    );
  }
  if (isPrivateHost(new URL(env.PINELABS_BASE_URL).hostname)) {
    findings.push(
      bad(
        'sandbox defaults',
        `PINELABS_BASE_URL is ${env.PINELABS_BASE_URL}, while PINELABS_ENV is ${env.PINELABS_ENV}`,
        'remove PINELABS_BASE_URL: the host follows from PINELABS_ENV',
      ),
    );
  }
  if (env.ADMIN_EMAIL && isDemoAddress(env.ADMIN_EMAIL)) {
    findings.push(
      warn(
        'sandbox defaults',
        `ADMIN_EMAIL is ${env.ADMIN_EMAIL}, the demo’s`,
        'set ADMIN_EMAIL and ADMIN_PASSWORD to your own and run npm run db:seed',
      ),
    );
  }
  return findings.length > 0 ? findings : [ok('sandbox defaults', 'none is left')];
}

/** Anybody can pay at the sandbox: an order there is worth nothing. */
function judgeSandbox(env: Defaults): Finding {
  return isAtHome(env)
    ? ok('sandbox defaults', 'in use, as they should be: no money moves')
    : warn(
        'sandbox defaults',
        `the sandbox takes payments at ${env.PUBLIC_URL}, which everybody can reach: no money moves, and orders look paid`,
        'send no goods for them; for customers set PINELABS_ENV and the credentials of the gateway',
      );
}

/** Secrets that others can guess or have seen: where money moves the shop does not start with one. */
export function judgeSecrets(env: Secrets & Pick<Env, 'PINELABS_ENV' | 'PUBLIC_URL'>): Finding[] {
  if (isAtHome(env)) return [];
  const finding = env.PINELABS_ENV === 'sandbox' ? warn : bad;
  const weak = weakSecrets(env);
  return weak.length === 0
    ? [ok('secrets', 'none is the demo’s or easily guessed')]
    : weak.map((says) =>
        finding(
          'secrets',
          says,
          'draw another: openssl rand -base64 32; the gateway’s come from its dashboard',
        ),
      );
}
