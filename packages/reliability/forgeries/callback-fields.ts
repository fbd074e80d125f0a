/** Callbacks that say something else than what was signed. */
import { kindsOf, letters } from './attempt';
import { type CallbackDraw, changed, fieldOf, form, renamed, without } from './callback-draw';
import type { Pairs } from './scheme';

const WORDS = [
  'CREATED',
  'PENDING',
  'ATTEMPTED',
  'AUTHORIZED',
  'PROCESSED',
  'CANCELLED',
  'FAILED',
  'FULLY_REFUNDED',
];
const NO_IDS = [
  '../../admin',
  'v1-1-aa-X/../../orders',
  'v1-1-aa-X?x=1',
  'http://127.0.0.1:1/',
  "v1-1-aa-X' OR '1'='1",
  '%2e%2e%2f',
  '[object Object]',
  '-1',
];
const MARKUP = '<script>fetch("/admin")</script>';

const otherWord = ({ original }: CallbackDraw) =>
  WORDS.filter((word) => word !== fieldOf(original, 'status'));
const twice = (pairs: Pairs, name: string, value: string): Pairs => [...pairs, [name, value]];

export const CALLBACK_FIELDS = [
  ...kindsOf<CallbackDraw>('forged', {
    'order-id-of-another': ({ original, other }) =>
      form(changed(original, 'order_id', fieldOf(other, 'order_id'))),
    'order-id-of-nobody': ({ original }, random) =>
      form(changed(original, 'order_id', `v1-${random.int(1, 999_999)}-aa-${letters(random, 8)}`)),
    'order-id-injected': ({ original }, random) => form(changed(original, 'order_id', random.pick(NO_IDS))),
    'order-id-missing': ({ original }) => form(without(original, 'order_id')),
    'order-id-empty': ({ original }) => form(changed(original, 'order_id', '')),
    'order-id-lower-case': ({ original }) =>
      form(changed(original, 'order_id', `${fieldOf(original, 'order_id').toLowerCase()}x`)),
    'status-changed': (draw, random) => form(changed(draw.original, 'status', random.pick(otherWord(draw)))),
    'status-lower-case': ({ original }) =>
      form(changed(original, 'status', fieldOf(original, 'status').toLowerCase())),
    'status-unknown': ({ original }, random) => form(changed(original, 'status', letters(random, 9))),
    'status-missing': ({ original }) => form(without(original, 'status')),
    'status-renamed-and-changed': (draw, random) =>
      form(
        renamed(changed(draw.original, 'status', random.pick(otherWord(draw))), 'status', 'payment_status'),
      ),
    'status-under-both-names': (draw, random) =>
      form(twice(draw.original, 'payment_status', random.pick(otherWord(draw)))),
    'error-removed': ({ failed }) => form(without(without(failed, 'error_code'), 'error_message')),
    'error-code-changed': ({ failed }, random) => form(changed(failed, 'error_code', letters(random, 6))),
    'error-message-markup': ({ failed }) => form(changed(failed, 'error_message', MARKUP)),
    'error-added': ({ original }) => form(twice(original, 'error_note', MARKUP)),
    'amount-added': ({ original }) => form(twice(original, 'amount', '1')),
    'name-in-other-case': ({ original }, random) => {
      const name = random.pick(['order_id', 'status']);
      return form(renamed(original, name, random.pick([name.toUpperCase(), `${name} `, `${name}[]`])));
    },
    'prototype-names': ({ original }, random) =>
      form(twice(original, random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty']), 'x')),
    'hundred-fields': ({ original }) =>
      form([...original, ...Array.from({ length: 100 }, (_, n) => [`extra_${n}`, 'x'] as const)]),
    'nothing-but-names': ({ original }) => form(original.map(([name]) => [name, ''])),
  }),
  ...kindsOf<CallbackDraw>('malformed', {
    'status-twice': ({ original }) => form(twice(original, 'status', fieldOf(original, 'status'))),
    'status-then-another': (draw, random) =>
      form(twice(draw.original, 'status', random.pick(otherWord(draw)))),
    'another-then-status': (draw, random) =>
      form([['status', random.pick(otherWord(draw))], ...draw.original]),
    'order-id-then-another': ({ original, other }) =>
      form(twice(original, 'order_id', fieldOf(other, 'order_id'))),
    'another-then-order-id': ({ original, other }) =>
      form([['order_id', fieldOf(other, 'order_id')], ...original]),
    // Nothing is escaped in what is signed, so the same string can be cut into other fields.
    'fields-cut-elsewhere': ({ failed }) => {
      const code = `${fieldOf(failed, 'error_code')}&error_message=${fieldOf(failed, 'error_message')}`;
      return form(changed(without(failed, 'error_message'), 'error_code', code));
    },
    'fields-in-one': ({ failed }) => {
      const [message, id, status] = ['error_message', 'order_id', 'status'].map((name) =>
        fieldOf(failed, name),
      );
      const rest = without(without(failed, 'order_id'), 'status');
      return form(changed(rest, 'error_message', `${message}&order_id=${id}&status=${status}`));
    },
  }),
];
