/** Webhooks whose body is not, byte for byte, the one that was signed. */
import { gzipSync } from 'node:zlib';
import { bitFlipped, kindsOf, WEBHOOK_LIMIT } from './attempt';
import { delivered, headersOf, type WebhookDraw } from './webhook-draw';

type Change = (body: Buffer, random: Parameters<typeof bitFlipped>[1]) => Buffer | string;

const bodied =
  (change: Change, expected = '401', chunked = false) =>
  ({ original }: WebhookDraw, random: Parameters<typeof bitFlipped>[1]) =>
    delivered({ ...original, body: Buffer.from(change(original.body, random)) }, { expected, chunked });

const object = (body: Buffer): object => JSON.parse(body.toString());

export const WEBHOOK_BODIES = kindsOf<WebhookDraw>('forged', {
  'body-bit-flipped': bodied((body, random) => bitFlipped(body, random)),
  'body-byte-lost': bodied((body, random) => {
    const at = random.int(0, body.length - 1);
    return Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]);
  }),
  'body-byte-more': bodied((body, random) => {
    const at = random.int(0, body.length);
    return Buffer.concat([body.subarray(0, at), Buffer.from([random.int(32, 126)]), body.subarray(at)]);
  }),
  'body-line-end-more': bodied((body) => `${body}\n`),
  'body-space-more': bodied((body) => `${body}`.replace('{', '{ ')),
  'body-zero-more': bodied((body) => Buffer.concat([body, Buffer.alloc(1)])),
  'body-mark-in-front': bodied((body) => `\ufeff${body}`),
  'body-names-in-another-order': bodied((body) =>
    JSON.stringify(Object.fromEntries(Object.entries(object(body)).reverse())),
  ),
  'body-printed-anew': bodied((body) => JSON.stringify(object(body), null, 2)),
  'body-letter-escaped': bodied((body) =>
    `${body}`.replace(
      /"event_?[tT]ype":"(.)/,
      (whole, letter: string) => `${whole.slice(0, -1)}\\u00${letter.charCodeAt(0).toString(16)}`,
    ),
  ),
  'body-amount-changed': bodied((body) => `${body}`.replace(/"value":\d+/, '"value":1')),
  'body-name-twice': bodied((body) => `${body}`.replace('{', '{"event_type":"ORDER_PROCESSED",')),
  'body-cut': bodied((body, random) => body.subarray(0, random.int(1, body.length - 1))),
  'body-empty': bodied(() => ''),
  'body-doubled': bodied((body) => Buffer.concat([body, body])),
  'body-of-another': ({ original, other }) => delivered({ ...original, body: other.body }),
  'body-not-utf8': bodied((body) => Buffer.concat([body, Buffer.from([0xc3, 0x28])])),
  'body-utf16': bodied((body) => Buffer.from(`${body}`, 'utf16le')),
  'body-deep': bodied(() => '['.repeat(30_000)),
  'body-huge': bodied((body) => `${body}${' '.repeat(WEBHOOK_LIMIT - body.length)}`),
  'body-too-large': bodied((body) => `${body}${' '.repeat(WEBHOOK_LIMIT)}`, '413'),
  'body-too-large-in-pieces': bodied((body) => `${body}${' '.repeat(WEBHOOK_LIMIT)}`, '413', true),
  'body-compressed': ({ original }) =>
    delivered(
      { ...original, body: gzipSync(original.body) },
      { headers: { ...headersOf(original), 'content-encoding': 'gzip' } },
    ),
  'method-wrong': ({ original }, random) =>
    delivered(original, { method: random.pick(['PUT', 'PATCH', 'DELETE']), expected: '405' }),
  'method-get': ({ original }) =>
    delivered(original, { method: 'GET', body: Buffer.alloc(0), expected: '405' }),
});
