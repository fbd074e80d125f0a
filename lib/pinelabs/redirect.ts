/** Where the customer's browser may be sent to pay. Pure. */
import { RedirectRefusedError } from './errors';

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

/** The same for `challenge_url`, where the customer confirms a payment. @throws RedirectRefusedError. */
export function checkChallengeUrl(address: string, { challengeHosts, ...rule }: ChallengeRule): URL {
  return checked('challenge_url', address, rule, challengeHosts);
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
      indefinite: false,
    });
  const url = URL.parse(address);
  if (url === null) throw refused('it is not an address');
  if (url.username || url.password) throw refused('it carries a user name');
  if (environment === 'sandbox' && url.origin === new URL(baseUrl).origin) return url;
  if (url.protocol !== 'https:' || url.port !== '') throw refused('it is not plain https');
  const ours = GATEWAY_DOMAINS.some((domain) => url.hostname.endsWith(`.${domain}`));
  if (!ours && !named.includes(url.hostname)) throw refused(`${url.hostname} is not the gateway’s`);
  return url;
}
