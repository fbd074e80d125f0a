/** Callbacks that the gateway has really signed, sent again in every way that they may be sent in. */
import { kindsOf } from './attempt';
import { type CallbackDraw, changed, encoded, fieldOf, form, got, json, renamed } from './callback-draw';
import type { Pairs } from './scheme';

const EARNED = { expected: 'order' };

const inCase = (pairs: Pairs, change: (hex: string) => string) =>
  form(changed(pairs, 'signature', change(fieldOf(pairs, 'signature'))), EARNED);

export const CALLBACK_REPLAYS = kindsOf<CallbackDraw>('genuine', {
  'as-it-was': ({ original }) => form(original, EARNED),
  'fields-in-another-order': ({ original }, random) => form(random.shuffle(original), EARNED),
  'hex-lower-case': ({ original }) => inCase(original, (hex) => hex.toLowerCase()),
  'hex-mixed-case': ({ original }) =>
    inCase(original, (hex) => hex.slice(0, 32).toLowerCase() + hex.slice(32).toUpperCase()),
  // The gateway's pages name the status in two ways: either name proves the same fields.
  'status-renamed': ({ original }) => form(renamed(original, 'status', 'payment_status'), EARNED),
  'by-get': ({ original }) => got(`?${encoded(original)}`, EARNED),
  'by-json': ({ original }) => json(Object.fromEntries(original), EARNED),
  'type-with-charset': ({ original }) =>
    form(original, {
      ...EARNED,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    }),
  'in-pieces': ({ original }) => form(original, { ...EARNED, chunked: true }),
});
