/** Customers are sent to the gateway and nowhere else, whatever an answer says. */
import 'server-only';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { checkChallengeUrl, checkRedirectUrl } from '@/lib/pinelabs';

const CHECKS = { redirect_url: checkRedirectUrl, challenge_url: checkChallengeUrl } as const;

/** @returns the address as the check wrote it anew, or undefined when it is not a page of the gateway; the log says so. */
export function gatewayPage(
  field: keyof typeof CHECKS,
  address: string,
  reference: string,
): string | undefined {
  try {
    const { PINELABS_ENV, PINELABS_BASE_URL } = env();
    return CHECKS[field](address, { environment: PINELABS_ENV, baseUrl: PINELABS_BASE_URL }).href;
  } catch {
    log.error(`${field} is not a page of the gateway: refused`, { reference });
    return undefined;
  }
}
