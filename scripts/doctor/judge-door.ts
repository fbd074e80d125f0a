/** Judgements of what stands in front of the shop. Pure. */
import type { Env } from '@/lib/env';
import { type Arrival, addedHops, isDirect, nameAsked } from '@/lib/http/door/arrival';
import { MAX_FORM_BYTES } from '@/lib/http/door/body-limit';
import type { DoorAnswer } from '@/lib/http/door/door-question';
import { type DoorFacts, isTold, type Told, wordsOf } from './door-facts';
import { bad, type Finding, ok, warn } from './finding';
import { judgeAction, judgePage, judgeRedirects } from './judge-pages';
import { judgeReach } from './judge-reach';

type Settings = Pick<Env, 'PUBLIC_URL' | 'TRUSTED_PROXY_HOPS' | 'PINELABS_ENV'>;

const SUBJECT = 'front door';

export function judgeDoor(facts: DoorFacts, env: Settings): Finding[] {
  const { first, arrival } = facts;
  const answer = 'error' in first ? undefined : first.answer;
  if (answer === undefined || arrival === undefined) return [judgeReach(first, env)];
  if (answer.publicUrl !== env.PUBLIC_URL) {
    const says = `the shop that answers at ${env.PUBLIC_URL} runs with PUBLIC_URL=${answer.publicUrl}`;
    return [bad(SUBJECT, says, 'restart the shop with this PUBLIC_URL')];
  }
  const found = [
    ...judgeName(arrival, env),
    ...judgeAddresses(arrival, env),
    ...judgeBody(facts.posted, env),
    ...judgeAnswers(facts, answer),
    ...judgePage(facts.page),
    ...judgeAction(facts.action),
    ...judgeRedirects(facts, env),
  ];
  const through = isDirect(arrival, new URL(env.PUBLIC_URL))
    ? 'nobody stands in front'
    : 'the proxy passes all on';
  return found.length > 0
    ? found
    : [ok(SUBJECT, `${env.PUBLIC_URL}: ${through}, and an action comes through`)];
}

function judgeName(arrival: Arrival, { PUBLIC_URL }: Settings): Finding[] {
  const url = new URL(PUBLIC_URL);
  const name = nameAsked(arrival, url);
  if (name === url.host) return [];
  return [
    warn(
      'proxy: Host',
      `asked for ${url.host}, the shop is told ${name ?? 'no name'}: customers under another name are not led to PUBLIC_URL`,
      'pass the name on: proxy_set_header Host $http_host;',
    ),
  ];
}

function judgeAddresses(arrival: Arrival, { PUBLIC_URL, TRUSTED_PROXY_HOPS: hops }: Settings): Finding[] {
  const subject = 'proxy: addresses';
  if (isDirect(arrival, new URL(PUBLIC_URL))) return [];
  const added = addedHops(arrival.forwardedFor);
  if (added === 0) {
    return [
      warn(
        subject,
        'X-Forwarded-For is not written by the proxy: no customer’s address is known, and limits by address count nothing',
        'let the proxy write it: proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
      ),
    ];
  }
  if (added === hops) return [];
  const says = `${added === 1 ? 'one proxy writes' : `${added} proxies write`} X-Forwarded-For, and TRUSTED_PROXY_HOPS is ${hops}: `;
  const effect =
    hops === 0 || added > hops
      ? 'limits by address count nothing'
      : 'a customer can choose the address that limits count';
  return [warn(subject, says + effect, `set TRUSTED_PROXY_HOPS=${added}, if customers come the same way`)];
}

function judgeBody(posted: Told | undefined, { PUBLIC_URL }: Settings): Finding[] {
  if (posted === undefined) return [];
  const size = `${MAX_FORM_BYTES / 1024} KB`;
  if ('error' in posted || posted.answer === undefined) {
    const said = 'error' in posted ? posted.error : `HTTP ${posted.status}`;
    return [
      bad(
        'proxy: body size',
        `a form of ${size} does not reach the shop: ${said}`,
        'let the proxy take larger bodies: client_max_body_size 1m;',
      ),
    ];
  }
  const { bytes, arrival } = posted.answer;
  return [
    ...(bytes === MAX_FORM_BYTES
      ? []
      : [
          bad(
            'proxy: body size',
            `of ${MAX_FORM_BYTES} bytes ${bytes} arrive`,
            'let the proxy pass bodies on unchanged',
          ),
        ]),
    ...(arrival.origin === PUBLIC_URL
      ? []
      : [
          bad(
            'proxy: Origin',
            `a form from ${PUBLIC_URL} arrives with Origin ${arrival.origin ?? 'missing'}: every form is refused`,
            'let the proxy pass the Origin header on unchanged',
          ),
        ]),
  ];
}

function judgeAnswers({ again, wide, late }: DoorFacts, { id }: DoorAnswer): Finding[] {
  const kept = again !== undefined && 'answer' in again && again.answer?.id === id;
  return [
    ...(kept
      ? [
          bad(
            'proxy: cache',
            'an answer that says no-store is given out again: customers would see each other’s pages',
            'turn the proxy’s cache off for the shop, or let it heed Cache-Control',
          ),
        ]
      : []),
    ...(isTold(wide)
      ? []
      : [
          bad(
            'proxy: buffers',
            `an answer with headers as large as the checkout’s does not come through: ${wordsOf(wide)}`,
            'give headers more room: proxy_buffer_size 16k; proxy_buffers 8 16k;',
          ),
        ]),
    ...(late === undefined || isTold(late)
      ? []
      : [
          bad(
            'proxy: timeout',
            `an answer that takes 20 s, as the gateway may, does not come through: ${wordsOf(late)}`,
            'let the proxy wait longer: proxy_read_timeout 60s;',
          ),
        ]),
  ];
}
