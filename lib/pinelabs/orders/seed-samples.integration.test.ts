/** Every answer that the gateway's pages print, as the sandbox keeps them, is one that we can read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenAnswer } from '../http/token';
import { checkTenure } from '../offers/check-tenure';
import { offerDataAnswer, offersAnswer } from '../offers/offer-answer';
import { validationAnswer } from '../offers/offer-request';
import { checkoutAnswer } from './checkout-request';
import { orderAnswer } from './order-answer';

interface Sample {
  readonly source: string;
  readonly call: string;
  readonly answer: unknown;
  readonly body?: {
    readonly payments?: readonly { readonly offer_data?: unknown }[];
    readonly offer_data?: unknown;
  };
}

const folder = path.join(import.meta.dirname, '../../../packages/sandbox/contract/samples');
const samples = readdirSync(folder).flatMap((file): Sample[] =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
);
const of = (...calls: string[]) => samples.filter(({ call }) => calls.includes(call));
const titled = (list: readonly Sample[]) =>
  list.map((sample, index) => [`${sample.source} ${sample.call} ${index}`, sample] as const);

it('there is a sample of each kind', () => {
  const calls = new Set(samples.map(({ call }) => call));
  expect([...calls].sort()).toEqual([
    'cancel',
    'capture',
    'discovery',
    'get',
    'link',
    'order',
    'payment',
    'token',
    'validate',
  ]);
});

describe('orders', () => {
  it.each(titled(of('order', 'payment', 'get', 'capture', 'cancel')))('%s', (_title, { answer }) => {
    const order = orderAnswer.parse(answer);
    const said = JSON.stringify(answer);
    expect(order.challengeUrl !== undefined).toBe(said.includes('challenge_url'));
    const plans = order.payments.flatMap(({ plan }) => plan ?? []);
    expect(plans).toHaveLength(said.split('"offer_details"').length - 1);
    for (const { tenure } of plans) expect(checkTenure(tenure)).toEqual([]);
  });
});

describe('offers', () => {
  it.each(titled(of('discovery')))('%s', (_title, { answer }) => {
    const { issuers, unreadable } = offersAnswer.parse(answer);
    const tenures = issuers.flatMap((issuer) => issuer.tenures);
    expect(unreadable).toBe(0);
    expect(tenures).toHaveLength(JSON.stringify(answer).split('"tenure_id"').length - 1);
    for (const tenure of tenures) expect(checkTenure(tenure)).toEqual([]);
  });

  it.each(titled(of('payment', 'validate')))('that a request hands back: %s', (_title, { body }) => {
    const given = body?.offer_data ?? body?.payments?.[0]?.offer_data;
    if (given === undefined) return expect(JSON.stringify(body)).toContain('CARDLESS_EMI');
    expect(checkTenure(offerDataAnswer.parse(given).tenure)).toEqual([]);
  });
});

it('links, tokens and validations', () => {
  for (const { answer } of of('token')) expect(tokenAnswer.safeParse(answer).success).toBe(true);
  for (const { answer } of of('validate')) expect(validationAnswer.parse(answer).eligible).toBe(true);
  for (const { answer } of of('link')) {
    // The pages print a placeholder for the order's id.
    const filled = {
      ...(answer as object),
      order_id: 'v1-250502082203-aa-BZMaYf',
      redirect_url: 'https://api.pluralonline.com/',
    };
    expect(checkoutAnswer.safeParse(filled).success).toBe(true);
  }
});
