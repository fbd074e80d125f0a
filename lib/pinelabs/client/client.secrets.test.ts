import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paise } from '../../money';
import type { CallEvent } from '../http/send-request';
import { TransportError } from '../http/transport';
import { secret } from '../secret';
import { ORDER_ID } from '../testing/answers';
import { cardlessPayment, cardPayment, checkoutInput, imeiInput } from '../testing/inputs';
import {
  json,
  type LocalGateway,
  localGateway,
  type Reply,
  raw,
  reset,
  silence,
  token,
} from '../testing/local-gateway';
import { planOf } from '../testing/plans';
import { createPineLabs } from './client';

const CANARY = {
  clientId: 'canary-id-0f3a',
  clientSecret: 'canary-secret-91bd',
  token: 'canary-token-77e2',
  email: 'canary-mail-5c@shop.example',
  theirs: 'canary-their-text-4d',
  card: '4012001037141112',
  cvv: '9071',
  year: '2047',
  mobile: '9898767654',
  pan: 'qwrtp8341z'.toUpperCase(),
  account: 'canary55account',
};

const card = {
  number: secret(CANARY.card),
  cvv: secret(CANARY.cvv),
  expiryYear: secret(CANARY.year),
  mobile: secret(CANARY.mobile),
};
const person = { mobile: secret(CANARY.mobile), pan: secret(CANARY.pan) };

let gateway: LocalGateway;
beforeEach(async () => {
  gateway = await localGateway();
});
afterEach(() => gateway.close());

/** Repeats all that it was told, as a careless gateway might, in every field that an error of theirs has. */
const echo =
  (status: number): Reply =>
  (response, asked) => {
    const ours = `${JSON.stringify(asked.headers)} ${asked.body}`;
    const said = `${CANARY.theirs} ${ours}`;
    // The reason alone is kept, and must be without what was sent.
    const end = ours.slice(Math.max(0, ours.length - 1_500));
    json(
      {
        code: said,
        message: said,
        error: said,
        type: said,
        additional_error_details: { source: said, step: said, reason: end },
        data: { order_id: said, status: said, [said]: said },
      },
      status,
      { 'x-note': CANARY.theirs },
    )(response, asked);
  };

const REPLIES: [string, Reply][] = [
  ...[200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503].map((status): [string, Reply] => [
    `${status}`,
    echo(status),
  ]),
  [
    'broken JSON',
    (response, asked) => raw(`{"data": ${asked.headers.authorization} ${asked.body}`)(response, asked),
  ],
  ['reset', reset],
  ['silence', silence],
];

/** Without request ids, lines and ports, in which four digits of a CVV turn up by chance. */
function withoutChance(told: string): string {
  return told.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replace(/:\d+/g, ':n');
}

function everythingOf(error: unknown): string {
  const told = inspect(error, { depth: 10, showHidden: true, getters: true });
  return error instanceof Error
    ? `${told}${error.stack}${JSON.stringify(error)}${everythingOf(error.cause)}`
    : told;
}

it.each(REPLIES)(
  'no secret, token, personal data or text of theirs is in an error or event after %s',
  async (_what, reply) => {
    const events: CallEvent[] = [];
    const shop = createPineLabs({
      baseUrl: gateway.baseUrl,
      clientId: CANARY.clientId,
      clientSecret: CANARY.clientSecret,
      timeouts: { connectMs: 100, totalMs: 100 },
      sleep: async () => undefined,
      onCall: (event) => events.push(event),
    });
    const input = checkoutInput();
    const customer = { ...input.customer, email: CANARY.email };
    const calls = [
      () => shop.getOrder(ORDER_ID),
      () => shop.createCheckout({ ...input, customer }),
      () => shop.createCheckout({ ...input, bankDetails: { accountNumber: secret(CANARY.account) } }),
      () => shop.createOrder({ ...input, customer }),
      () => shop.createPayment(ORDER_ID, cardPayment('DEBIT_EMI', planOf('iciciDebit'), card)),
      () => shop.createPayment(ORDER_ID, cardPayment('CREDIT_EMI', planOf('indusind'), card)),
      () => shop.createPayment(ORDER_ID, cardlessPayment({ cardless: person })),
      () => shop.discoverOffers({ amount: paise(100) }),
      () => shop.discoverCardless({ amount: paise(100), ...person }),
      () =>
        shop.validateOffer({
          method: 'CREDIT_EMI',
          amount: paise(100),
          card: card.number,
          plan: planOf('indusind'),
        }),
      () => shop.imei(ORDER_ID, imeiInput()),
      () => shop.capture(ORDER_ID, { reference: 'cap-1', amount: paise(100) }),
      () => shop.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) }),
    ];
    const errors: unknown[] = [];
    const keep = (error: unknown) => errors.push(error);
    gateway.answerToken(token(CANARY.token));
    gateway.answer(reply);
    for (const call of calls) await call().catch(keep);
    // Together, so that they wait for one token: one after the other, silence takes its tries of each.
    gateway.answerToken(reply);
    await Promise.all(calls.map((call) => call().catch(keep)));

    expect(errors.length).toBeGreaterThanOrEqual(4);
    // The canaries did travel: otherwise their absence would say nothing.
    expect(JSON.stringify([gateway.tokensAsked, gateway.asked])).toContain(CANARY.clientSecret);
    expect(JSON.stringify(gateway.asked)).toContain(CANARY.token);
    for (const typed of ['email', 'card', 'cvv', 'year', 'mobile', 'pan', 'account'] as const) {
      expect(JSON.stringify(gateway.asked)).toContain(CANARY[typed]);
    }
    const told = withoutChance(errors.map(everythingOf).join('\n') + inspect(events, { depth: 5 }));
    for (const canary of Object.values(CANARY)) {
      expect(told.toLowerCase()).not.toContain(canary.toLowerCase());
    }
  },
);

it('what a transport of somebody else’s throws is not passed on', async () => {
  const thrown = [
    new Error(`fetch failed for ${CANARY.clientSecret}`),
    new TransportError('lost', 'ECONNRESET'),
    'text',
  ];
  for (const fault of thrown) {
    const shop = createPineLabs({
      baseUrl: gateway.baseUrl,
      clientId: CANARY.clientId,
      clientSecret: CANARY.clientSecret,
      sleep: async () => undefined,
      transport: () => Promise.reject(fault),
    });
    const error: unknown = await shop.cancel(ORDER_ID).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ConnectionLostError', code: 'CONNECTION_LOST' });
    expect(everythingOf(error)).not.toContain(CANARY.clientSecret);
  }
});
