/**
 * Every way in which what is played differs from what the pages print. `file` was corrected in the sample files, because
 * the page's text is not JSON; `play` is put in when the sample is played; `order` is about the order that it is played on.
 */
import { TEST_ENV } from '../testing/process';
import type { CallName, Json, Sample } from './samples';

export interface Override {
  /** Pages; all of them when absent. */
  readonly sources?: readonly string[];
  readonly call?: CallName;
  readonly where: 'file' | 'play' | 'order';
  readonly what: string;
  readonly why: string;
  /** For `play`: the fields that are replaced, by path. */
  readonly put?: Readonly<Record<string, string>>;
}

export const OVERRIDES: readonly Override[] = [
  {
    sources: ['000', '001'],
    call: 'capture',
    where: 'file',
    what: 'answer: "country": "London",, → one comma, in both addresses',
    why: 'not JSON',
  },
  {
    sources: ['003'],
    call: 'order',
    where: 'file',
    what: 'request and answer: "country": "London",, → one comma, in both addresses',
    why: 'not JSON',
  },
  {
    sources: ['003'],
    call: 'order',
    where: 'file',
    what: 'answer: country_code stands twice; the second was dropped',
    why: 'a name stands once in a JSON object',
  },
  {
    sources: ['003'],
    call: 'order',
    where: 'play',
    what: 'request: email_id "[email protected]" → an address',
    why: 'the page’s host hides addresses from harvesters; what is left has no @',
    put: { 'purchase_details.customer.email_id': 'kevin.bob@example.com' },
  },
  {
    call: 'token',
    where: 'play',
    what: 'client_id and client_secret → those of the process under test',
    why: 'placeholders',
    put: { client_id: TEST_ENV.PINELABS_CLIENT_ID, client_secret: TEST_ENV.PINELABS_CLIENT_SECRET },
  },
  {
    where: 'play',
    what: 'Authorization, Request-ID, Request-Timestamp → a live token, a new id, the time; {order_id} → an order of the play',
    why: 'placeholders; the printed time is past',
  },
  {
    sources: ['003'],
    call: 'get',
    where: 'play',
    what: 'Authorization, Request-ID and Request-Timestamp are added',
    why: 'the sample leaves them out, the same page’s text and every other sample ask for them',
  },
  {
    where: 'play',
    what: 'the sandbox’s clock stands in June 2025',
    why: 'the card of the ICICI sample expires in December 2026',
  },
  {
    sources: ['002'],
    call: 'payment',
    where: 'order',
    what: 'the order has the payment’s amount and no coupon, and DEBIT_EMI among its methods',
    why: 'the page’s own order is of 1100 paise, 100 of them by a coupon, and does not allow the method',
  },
  {
    call: 'capture',
    where: 'order',
    what: 'the order is pre-authorised and of the amount that is captured, without a coupon',
    why: 'the page’s own order is of 1100 paise, the capture of 4000; pre_auth is false in every sample',
  },
  {
    call: 'cancel',
    where: 'order',
    what: 'the order is pre-authorised, without a coupon, and its payment was approved',
    why: 'the samples cancel orders whose payment is pending, which their own text forbids',
  },
];

/** A sample's body as it is played. */
export function withOverrides(sample: Sample): Json | undefined {
  if (!sample.body) return undefined;
  const body = structuredClone(sample.body);
  for (const override of OVERRIDES.filter((one) => concerns(one, sample))) {
    for (const [path, value] of Object.entries(override.put ?? {})) put(body, path.split('.'), value);
  }
  return body;
}

function concerns({ sources, call }: Override, sample: Sample): boolean {
  return (sources?.includes(sample.source) ?? true) && (call ?? sample.call) === sample.call;
}

/** @throws Error when the sample has no such field: an override that changes nothing is a mistake. */
function put(body: Json, [name = '', ...rest]: readonly string[], value: string): void {
  if (!(name in body)) throw new Error(`there is no ${name} to override`);
  if (rest.length === 0) Reflect.set(body, name, value);
  else put(Reflect.get(body, name) as Json, rest, value);
}
