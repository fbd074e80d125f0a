/** What the browser may load and send on the pages that take data, money or a sign-in, by their address. Pure. */
import {
  type ChallengeRule,
  challengeHostsOf,
  GATEWAY_DOMAINS,
  type RedirectRule,
} from '../pinelabs/incoming/redirect';
import { webSdkUrl } from '../pinelabs/web-sdk';
import { contentSecurityPolicy } from './security-headers';

export interface PagePolicyOptions {
  nonce: string;
  gateway: ChallengeRule;
  /** Whether the shop offers payment in a window of its own page. */
  framed: boolean;
  development: boolean;
}

/** The only page that runs a script which is not ours: app/[lang]/(payment). */
const PAYMENT_WINDOW = /^(?:\/[a-z]{2})?\/order\/[^/]+\/pay$/;

export function pagePolicy(path: string, { nonce, gateway, framed, development }: PagePolicyOptions): string {
  const pages = gatewayPages(gateway);
  return contentSecurityPolicy({
    nonce,
    // The browser checks `form-action` on the redirect that follows a form too.
    formAction: [...pages, ...challengeOrigins(gateway)],
    // The frame begins at the order's own address, whose host is any that `checkRedirectUrl` lets pass.
    ...(framed && PAYMENT_WINDOW.test(path)
      ? { paymentWindow: { script: webSdkUrl(gateway).origin, pages } }
      : {}),
    development,
  });
}

/** In the sandbox a host that was allowed is another name of this machine, or a real one. */
function challengeOrigins(gateway: ChallengeRule): readonly string[] {
  const { protocol, port } = new URL(gateway.baseUrl);
  return challengeHostsOf(gateway).flatMap((host) => [
    `https://${host}`,
    ...(gateway.environment === 'sandbox' ? [`${protocol}//${host}${port && `:${port}`}`] : []),
  ]);
}

function gatewayPages({ environment, baseUrl }: RedirectRule): readonly string[] {
  return environment === 'sandbox'
    ? [new URL(baseUrl).origin]
    : GATEWAY_DOMAINS.map((domain) => `https://*.${domain}`);
}
