/** The script that shows the hosted page in a frame of ours (`integration_mode` IFRAME). Pure. */
import type { RedirectRule } from './incoming/redirect';

const SCRIPT = '/v3/web-sdk-checkout.js';
const CHECKOUT_HOST = {
  uat: 'https://checkout-staging.pluralonline.com',
  production: 'https://checkout.pluralonline.com',
} as const;

/** Its address. A page's content policy needs the origin in `script-src` and `frame-src`. */
export function webSdkUrl({ environment, baseUrl }: RedirectRule): URL {
  return new URL(SCRIPT, environment === 'sandbox' ? baseUrl : CHECKOUT_HOST[environment]);
}
