/** Customers are sent to the gateway and nowhere else, whatever an answer says. */
import 'server-only';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { checkChallengeUrl, checkRedirectUrl } from '@/lib/pinelabs';

const CHECKS = { redirect_url: checkRedirectUrl, challenge_url: checkChallengeUrl } as const;

/** @returns the address as the check wrote it anew, or undefined when it is not a page of the gateway; the log names its host. */
export function gatewayPage(
  field: keyof typeof CHECKS,
  address: string,
  reference: string,
): string | undefined {
  const { PINELABS_ENV, PINELABS_BASE_URL, PINELABS_CHALLENGE_HOSTS } = env();
  const rule = {
    environment: PINELABS_ENV,
    baseUrl: PINELABS_BASE_URL,
    challengeHosts: PINELABS_CHALLENGE_HOSTS,
  };
  try {
    return CHECKS[field](address, rule).href;
  } catch (error) {
    log.error(`${field} is not a page of the gateway: refused`, { reference, error: describeError(error) });
    return undefined;
  }
}
