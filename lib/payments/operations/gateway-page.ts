/** Customers are sent to the gateway and nowhere else, whatever an answer says. */
import 'server-only';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { type ChallengeRule, checkRedirectUrl } from '@/lib/pinelabs/incoming/redirect';

/** Where this shop's customers may be sent, as far as its settings say. */
export function gatewayRule(): ChallengeRule {
  const { PINELABS_ENV, PINELABS_BASE_URL, PINELABS_CHALLENGE_HOSTS } = env();
  return {
    environment: PINELABS_ENV,
    baseUrl: PINELABS_BASE_URL,
    challengeHosts: PINELABS_CHALLENGE_HOSTS,
  };
}

/** @returns a `redirect_url` as the check wrote it anew, or undefined when it is not a page of the gateway; the log names its host. */
export function gatewayPage(address: string, reference: string): string | undefined {
  try {
    return checkRedirectUrl(address, gatewayRule()).href;
  } catch (error) {
    log.error('redirect_url is not a page of the gateway: refused', {
      reference,
      error: describeError(error),
    });
    return undefined;
  }
}
