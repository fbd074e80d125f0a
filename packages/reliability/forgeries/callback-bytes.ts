/** Callbacks as bytes, types and methods that no browser sends; a flipped signature under those that could be read. */

import type { Random } from '../lib/random';
import { bitFlipped, CALLBACK_LIMIT, kindsOf, letters } from './attempt';
import { type CallbackDraw, changed, encoded, fieldOf, form, got, json, posted } from './callback-draw';
import type { Pairs } from './scheme';

function spoilt(pairs: Pairs, random: Random): Pairs {
  const signature = Buffer.from(fieldOf(pairs, 'signature'), 'hex');
  return changed(pairs, 'signature', bitFlipped(signature, random).toString('hex'));
}
const typed = (type: string) => ({ headers: { 'content-type': type } });
const STRANGE_TYPES = ['text/plain', 'application/octet-stream', 'image/svg+xml', 'x/', ''];
const STRANGE_TEXT = ['\u0000', '\u0007\u001b[2J', '\u202e', '\u{1f4b8}', 'e\u0301', '\ufeff', '\uffff'];

function multipart(pairs: Pairs): string {
  const parts = pairs.map(
    ([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--cut--\r\n`;
}

const FORGED = kindsOf<CallbackDraw>('forged', {
  empty: () => posted(''),
  'percent-broken': ({ original }, random) =>
    posted(`${encoded(spoilt(original, random))}&error_code=${random.pick(['%', '%zz', '%u0041', '%2'])}`),
  'percent-not-utf8': ({ original }) => posted(`${encoded(original)}&error_code=%C3%28%FF`),
  'bytes-not-utf8': ({ original }, random) =>
    posted(
      Buffer.concat([
        Buffer.from(`${encoded(spoilt(original, random))}&error_code=`),
        Buffer.from([0xc3, 0x28]),
      ]),
      { expected: '400' },
    ),
  'bytes-utf16': ({ original }) =>
    posted(Buffer.from(`\ufeff${encoded(original)}`, 'utf16le'), { expected: '400' }),
  'mark-in-front': ({ original }, random) => posted(`\ufeff${encoded(spoilt(original, random))}`),
  'text-strange': ({ original }, random) => form(changed(original, 'error_code', random.pick(STRANGE_TEXT))),
  'text-strange-in-name': ({ original }, random) => form([...original, [random.pick(STRANGE_TEXT), 'x']]),
  'value-huge': ({ original }) => form(changed(original, 'error_message', 'A'.repeat(60_000))),
  'name-huge': ({ original }) => form([...original, ['A'.repeat(60_000), 'x']]),
  'fields-without-end': ({ original }) => posted(`${encoded(original)}${'&a'.repeat(30_000)}`),
  'body-too-large': ({ original }, random) =>
    form(changed(original, 'padding', 'A'.repeat(CALLBACK_LIMIT + random.int(0, 4_096))), {
      expected: '413',
    }),
  'body-too-large-in-pieces': ({ original }) =>
    form(changed(original, 'padding', 'A'.repeat(CALLBACK_LIMIT)), { expected: '413', chunked: true }),
  'type-wrong': ({ original }, random) => form(spoilt(original, random), typed(random.pick(STRANGE_TYPES))),
  'json-spoilt': ({ original }, random) => json(Object.fromEntries(spoilt(original, random))),
  'json-of-a-form': ({ original }) => posted(encoded(original), typed('application/json')),
  'json-nested': ({ original }) => json({ data: Object.fromEntries(original) }),
  'json-numbers': ({ original }, random) =>
    json({ ...Object.fromEntries(original), status: random.int(0, 9) }),
  'json-prototype': ({ original }) =>
    posted(`{"__proto__":${JSON.stringify(Object.fromEntries(original))}}`, typed('application/json')),
  'json-deep': () => posted('['.repeat(30_000), typed('application/json')),
  'json-broken': ({ original }) =>
    posted(JSON.stringify(Object.fromEntries(original)).slice(0, -1), typed('application/json')),
  'multipart-form': ({ original }) => posted(multipart(original), typed('multipart/form-data; boundary=cut')),
  'query-beside-an-empty-post': ({ original }) => posted('', { query: `?${encoded(original)}` }),
  'get-nothing': () => got(''),
  'get-spoilt': ({ original }, random) => got(`?${encoded(spoilt(original, random))}`),
  'get-percent-broken': ({ original }, random) => got(`?${encoded(spoilt(original, random))}&%zz=%C3%28`),
  'get-unknown': (_draw, random) => got(`?order_id=${letters(random, 40)}&signature=${letters(random, 64)}`),
  'method-wrong': ({ original }, random) =>
    form(original, { method: random.pick(['PUT', 'PATCH', 'DELETE']), expected: '405' }),
});

const MALFORMED = kindsOf<CallbackDraw>('malformed', {
  // Printed as a text, a list of one is what is in it.
  'json-lists': ({ original }) => json(Object.fromEntries(original.map(([name, value]) => [name, [value]]))),
});

export const CALLBACK_BYTES = [...FORGED, ...MALFORMED];
