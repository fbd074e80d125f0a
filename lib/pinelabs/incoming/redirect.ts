/** Where the customer's browser may be sent to pay. Pure. */

import { RedirectRefusedError } from '../errors';
import { HOST_NAME } from '../ids';

/** The gateway's hosted page lives on hosts below these. */
export const GATEWAY_DOMAINS = ['pluralonline.com', 'pluralpay.in', 'pinepg.in', 'pinelabs.com'] as const;

export interface RedirectRule {
  readonly environment: 'sandbox' | 'uat' | 'production';
  /** The gateway's API; in the sandbox its page has the same origin. */
  readonly baseUrl: string;
}

export interface ChallengeRule extends RedirectRule {
  /** Whole host names beside the gateway's own: its samples for debit EMI confirm on a content network's. */
  readonly challengeHosts?: readonly string[];
}

/**
 * The hosts outside the gateway's domains that its documents print in a `challenge_url`. Test accounts confirm there.
 * Not for production: a name on a content network can pass to somebody else, and the documents promise none.
 */
const PRINTED_FOR_UAT = ['dnf6nfqyquvyr.cloudfront.net', 'd1xlb36glwfkxz.cloudfront.net'] as const;

/** Every host beside the gateway's own where a payment may be confirmed. */
export function challengeHostsOf({ environment, challengeHosts = [] }: ChallengeRule): readonly string[] {
  return environment === 'uat' ? [...PRINTED_FOR_UAT, ...challengeHosts] : challengeHosts;
}

/** The same for `challenge_url`, where the customer confirms a payment. @throws RedirectRefusedError. */
export function checkChallengeUrl(address: string, rule: ChallengeRule): URL {
  return checked('challenge_url', address, rule, challengeHostsOf(rule));
}

/**
 * Of a `challenge_url` that was refused: the host that would have to be allowed for it to pass.
 * @returns undefined where no list of hosts could let it through.
 */
export function hostToAllow(address: string, rule: ChallengeRule): string | undefined {
  const host = URL.parse(address)?.hostname ?? '';
  if (!HOST_NAME.test(host)) return undefined;
  try {
    checkChallengeUrl(address, { ...rule, challengeHosts: [host] });
    return host;
  } catch {
    return undefined;
  }
}

/**
 * A `redirect_url` from anywhere else would show our customer somebody's page under our recommendation.
 * @throws RedirectRefusedError; the address itself holds a token and is not repeated.
 */
export function checkRedirectUrl(address: string, rule: RedirectRule): URL {
  return checked('redirect_url', address, rule);
}

type Field = 'redirect_url' | 'challenge_url';

function checked(
  field: Field,
  address: string,
  { environment, baseUrl }: RedirectRule,
  named: readonly string[] = [],
): URL {
  const refused = (why: string) =>
    new RedirectRefusedError(`the gateway's ${field} was refused: ${why}`, {
      code: `${field.toUpperCase()}_REFUSED`,
      retryable: false,
      outcomeUnknown: false,
    });
  const url = URL.parse(address);
  if (url === null) throw refused('it is not an address');
  if (url.username || url.password) throw refused('it carries a user name');
  const base = new URL(baseUrl);
  if (environment === 'sandbox' && url.origin === base.origin) return url;
  const plainHttps = url.protocol === 'https:' && url.port === '';
  // Under another name of this machine the sandbox still speaks http at its own port.
  const atSandbox = environment === 'sandbox' && url.protocol === base.protocol && url.port === base.port;
  if (!plainHttps && !atSandbox) throw refused('it is not plain https');
  const ours = plainHttps && GATEWAY_DOMAINS.some((domain) => url.hostname.endsWith(`.${domain}`));
  if (!ours && !named.includes(url.hostname)) throw refused(`${url.hostname} is not the gateway’s`);
  return url;
}
