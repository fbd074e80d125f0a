/** Judgements of what other machines answered. */
import { bad, type Finding, ok, warn } from './finding';

export type GatewayFacts =
  /** The gateway took our token and said that it does not know the reference that we made up. */
  | { outcome: 'authorised' }
  | { outcome: 'refused'; code: string; status: number | undefined; requestId: string | undefined };

const FROM_HERE = 'check that this machine may reach the gateway’s host over https';

/** @param host the gateway's address, for the words. */
export function judgeGateway(host: string, facts: GatewayFacts, sandbox: boolean): Finding {
  if (facts.outcome === 'authorised') return ok('gateway', `${host} gives a token and takes it`);
  const { code, status, requestId } = facts;
  const said = `${host}: ${code}${status ? ` (HTTP ${status})` : ''}${requestId ? `, Request-ID ${requestId}` : ''}`;
  if (status === 401 || status === 403) {
    return bad(
      'gateway',
      said,
      'check PINELABS_CLIENT_ID and PINELABS_CLIENT_SECRET, and that they belong to this PINELABS_ENV',
    );
  }
  return bad('gateway', said, sandbox ? 'start it: npm run sandbox' : FROM_HERE);
}

/** Webhooks are refused when they are older than five minutes, so a wrong clock loses them. */
const SKEW_WARN_SECONDS = 30;
const SKEW_BAD_SECONDS = 240;

/** @param skewSeconds our clock less the gateway's; undefined when it sent no Date. */
export function judgeClock(skewSeconds: number | undefined): Finding {
  if (skewSeconds === undefined) {
    return warn('clock', 'the gateway sent no Date to compare with', 'compare this machine’s clock by hand');
  }
  const size = Math.abs(Math.round(skewSeconds));
  const says = `${size} s ${skewSeconds < 0 ? 'behind' : 'ahead of'} the gateway’s`;
  const mend = 'let this machine keep its time by NTP: tokens and webhooks carry times that are checked';
  if (size >= SKEW_BAD_SECONDS) return bad('clock', says, mend);
  return size >= SKEW_WARN_SECONDS
    ? warn('clock', says, mend)
    : ok('clock', size < 2 ? 'agrees with the gateway’s' : says);
}

/** An HTTP status, or the code of the error in its place. */
export type PathAnswer = { status: number } | { error: string };

const START = 'start the shop (npm run start), and let your proxy pass this path on unchanged';

function unreachable(subject: string, url: string, error: string, sandbox: boolean): Finding {
  const says = `${url} does not answer: ${error}`;
  const mend = /CERT|_VERIFY|_ISSUER|^ERR_SSL|^EPROTO/.test(error)
    ? 'mend what is said of the certificate, then ask again'
    : START;
  // Beside the sandbox the doctor is often called before the shop is started.
  return sandbox ? warn(subject, says, mend) : bad(subject, says, mend);
}

/** Asked with nothing: it must send the customer on, whatever came. */
export function judgeCallback(url: string, answer: PathAnswer, sandbox: boolean): Finding {
  if ('error' in answer) return unreachable('callback', url, answer.error, sandbox);
  return answer.status === 303
    ? ok('callback', `${url} answers`)
    : bad('callback', `${url} answers ${answer.status} where it should send the customer on (303)`, START);
}

/** Asked without a signature: it must refuse. */
export function judgeWebhook(url: string, answer: PathAnswer, sandbox: boolean): Finding {
  if ('error' in answer) return unreachable('webhook', url, answer.error, sandbox);
  if (answer.status >= 200 && answer.status < 300) {
    return bad(
      'webhook',
      `${url} accepts an event that nobody signed`,
      'something other than this shop answers there',
    );
  }
  return [400, 401, 403].includes(answer.status)
    ? ok('webhook', `${url} answers, and refuses what is not signed`)
    : bad('webhook', `${url} answers ${answer.status} where it should refuse an unsigned event (401)`, START);
}

/** Signed with each key of the configured secrets: the running shop must take every one. @param answers one a key. */
export function judgeSignatures(url: string, answers: readonly PathAnswer[]): Finding[] {
  const subject = 'webhook signature';
  const statuses = answers.flatMap((answer) => ('status' in answer ? [answer.status] : []));
  // Where nobody answers, the finding about the address says so.
  if (statuses.length < answers.length) return [];
  const refused = statuses.filter((status) => status !== 200);
  if (refused.length === 0) {
    const keys = answers.length === 1 ? 'one key' : `each of ${answers.length} keys`;
    return [ok(subject, `${url} takes what is signed with ${keys} of PINELABS_WEBHOOK_SECRET`)];
  }
  return [
    bad(
      subject,
      `${url} answers ${refused[0]} to a webhook that PINELABS_WEBHOOK_SECRET signs, with ${refused.length} of ${answers.length} keys`,
      'restart the shop, so that it runs with this secret; if it does, let your proxy pass bodies and webhook-… headers on unchanged',
    ),
  ];
}

/** @param answer to a signed webhook of `bytes`, which the shop takes. Other faults are said of the small one. */
export function judgeLargeWebhook(url: string, bytes: number, answer: PathAnswer): Finding[] {
  if (!('status' in answer) || answer.status !== 413) return [];
  return [
    bad(
      'proxy: body size',
      `a webhook of ${bytes / 1024} KB does not reach ${url}: HTTP 413`,
      'let the proxy take larger bodies: client_max_body_size 1m;',
    ),
  ];
}
