/** Judgements of a front door behind which the shop was not found. Pure. */
import type { Env } from '@/lib/env';
import type { Told } from './door-facts';
import { bad, type Finding, warn } from './finding';

type Settings = Pick<Env, 'PUBLIC_URL' | 'PINELABS_ENV'>;

const SUBJECT = 'front door';
const UPSTREAM = 'let the proxy lead to the address and port where the shop listens (HOST, PORT)';

/** What to do about an error of TLS, by the beginning of its code. */
const TLS: readonly (readonly [RegExp, string, string])[] = [
  [/^CERT_HAS_EXPIRED/, 'its certificate has expired', 'renew it, and let a timer do so from now on'],
  [/^CERT_NOT_YET_VALID/, 'its certificate is not valid yet', 'compare this machine’s clock'],
  [/ALTNAME_INVALID/, 'its certificate is for another name', 'have one made out to this name'],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'its certificate is signed by nobody whom browsers and the gateway know',
    'have one from a public authority, and give out its whole chain (fullchain.pem)',
  ],
  [/^(ERR_SSL|EPROTO)/, 'no TLS is spoken at that port', 'listen with ssl there: listen 443 ssl;'],
];

export function judgeReach(told: Told, { PUBLIC_URL, PINELABS_ENV }: Settings): Finding {
  if ('error' in told) return judgeError(told.error, { PUBLIC_URL, PINELABS_ENV });
  const { status, location } = told;
  if (location !== undefined) return judgeLed(PUBLIC_URL, status, location);
  if (status >= 500) {
    return bad(SUBJECT, `the proxy at ${PUBLIC_URL} does not reach the shop: HTTP ${status}`, UPSTREAM);
  }
  if (status === 401 || status === 403) {
    const says = `${PUBLIC_URL} lets nobody in: HTTP ${status}`;
    return bad(SUBJECT, says, 'let the gateway and customers in without a password');
  }
  return bad(
    SUBJECT,
    `at ${PUBLIC_URL} something answers (HTTP ${status}) that does not know this shop’s NEXTAUTH_SECRET`,
    'restart the shop with this environment; let the proxy pass every path on with its query, to this shop and no other',
  );
}

function judgeLed(publicUrl: string, status: number, location: string): Finding {
  const to = URL.parse(location, publicUrl);
  const says = `${publicUrl} sends everybody on (${status}) to ${to?.origin ?? location}`;
  return to?.protocol === 'http:' && publicUrl.startsWith('https:')
    ? bad('proxy: redirects', says, 'let nothing behind TLS redirect to http')
    : bad(
        'proxy: redirects',
        says,
        'set PUBLIC_URL to the address that customers end at, or end the redirect',
      );
}

function judgeError(error: string, { PUBLIC_URL, PINELABS_ENV }: Settings): Finding {
  const tls = TLS.find(([code]) => code.test(error));
  if (tls) return bad('certificate', `${PUBLIC_URL}: ${tls[1]} (${error})`, tls[2]);
  const says = `${PUBLIC_URL} does not answer: ${error}`;
  const mend =
    error === 'ENOTFOUND' || error === 'EAI_AGAIN'
      ? 'point the name to this shop in the DNS'
      : 'start the shop (npm run start) and the proxy in front of it';
  // Beside the sandbox the doctor is often called before the shop is started.
  return PINELABS_ENV === 'sandbox' ? warn(SUBJECT, says, mend) : bad(SUBJECT, says, mend);
}
