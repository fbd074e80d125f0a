/** EMI on a page of ours, and devices, against the sandbox as a process of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Paise, paise } from '../../money';
import type { Issuer, Plan } from '../emi-types';
import { checkChallengeUrl } from '../incoming/redirect';
import { checkTenure } from '../offers/check-tenure';
import { planFromText } from '../offers/kept-plan';
import { planToText } from '../offers/offer-data';
import type { CardDetails, PaymentInput } from '../payment-types';
import { secret } from '../secret';
import { openPage } from '../testing/challenge';
import { cardlessPayment, cardPayment, checkoutInput } from '../testing/inputs';
import { SANDBOX_ENV, type SandboxProcess, startSandboxProcess } from '../testing/sandbox-process';
import { failureOf } from '../testing/shop';
import type { CheckoutInput, PineLabs } from '../types';
import { createPineLabs } from './client';

let sandbox: SandboxProcess;
let client: PineLabs;

beforeAll(async () => {
  sandbox = await startSandboxProcess('http://127.0.0.1:9/');
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('reset', { tokens: true });
  client = createPineLabs({
    baseUrl: sandbox.baseUrl,
    clientId: SANDBOX_ENV.PINELABS_CLIENT_ID,
    clientSecret: SANDBOX_ENV.PINELABS_CLIENT_SECRET,
    sleep: async () => undefined,
  });
});

const TWELVE_THOUSAND = paise(1_200_000);
const reference = () => `t-${randomUUID()}`;
const person = { mobile: secret('7973058466'), pan: secret('ABCDE1234F') };
const rule = () => ({ environment: 'sandbox', baseUrl: sandbox.baseUrl }) as const;

/** The plan that a customer would choose, after a night in the database. */
function chosen(issuers: readonly Issuer[], name: string, months: number): Plan {
  const issuer = issuers.find((one) => one.name === name);
  const tenure = issuer?.tenures.find((one) => one.months === months);
  if (!issuer || !tenure) throw new Error(`${name} offers nothing over ${months} months`);
  return planFromText(planToText({ issuer, tenure }));
}

const ordered = (amount: Paise, over: Partial<CheckoutInput> = {}) =>
  client.createOrder(
    checkoutInput({
      reference: reference(),
      amount,
      preAuth: false,
      allowedPaymentMethods: ['CREDIT_EMI', 'DEBIT_EMI', 'CARDLESS_EMI'],
      ...over,
    }),
  );

/** Sends the customer to confirm, with the password that the sandbox takes. */
async function confirmed(orderId: string, challengeUrl: string | undefined) {
  const page = await openPage(checkChallengeUrl(challengeUrl ?? '', rule()).href);
  await page.post('/otp', { otp: '123456' });
  return client.getOrder(orderId);
}

const tried = async (payment: PaymentInput, over: Partial<CheckoutInput> = {}, amount = payment.amount) => {
  const { orderId } = await ordered(amount, over);
  const pending = await client.createPayment(orderId, payment);
  return { orderId, pending };
};

describe('a bank’s plan', () => {
  const cards: [string, 'CREDIT_EMI' | 'DEBIT_EMI', number, Partial<CardDetails>][] = [
    ['HDFC DC', 'DEBIT_EMI', 3, { number: secret('5419190411211587') }],
    ['ICICI DC', 'DEBIT_EMI', 36, { number: secret('6000000060200000') }],
    ['INDUSIND CC', 'CREDIT_EMI', 24, { number: secret('4012001037141112'), cvv: secret('065') }],
  ];
  it.each(cards)('of %s is found, validated, paid and shown', async (bank, method, months, card) => {
    const { issuers, unreadable } = await client.discoverOffers({ amount: TWELVE_THOUSAND });
    expect(unreadable).toBe(0);
    for (const { tenures } of issuers) {
      for (const tenure of tenures) expect(checkTenure(tenure, TWELVE_THOUSAND)).toEqual([]);
    }
    const plan = chosen(issuers, bank, months);
    const payment = { ...cardPayment(method, plan, card), reference: reference() };
    expect(
      await client.validateOffer({ method, amount: TWELVE_THOUSAND, plan, card: payment.card.number }),
    ).toEqual({ eligible: true, code: 'ELIGIBLE' });

    const { orderId, pending } = await tried(payment);
    expect(pending).toMatchObject({
      status: 'PENDING',
      payments: [{ status: 'PENDING', method, reference: payment.reference }],
    });
    const paid = await confirmed(orderId, pending.challengeUrl);
    expect(paid).toMatchObject({ status: 'PROCESSED', payments: [{ plan: { tenure: { months } } }] });
    expect(paid.payments[0]?.plan?.tenure).toEqual(plan.tenure);
  });

  it('printed in the gateway’s documents comes out to the paisa', async () => {
    const { issuers } = await client.discoverOffers({ amount: TWELVE_THOUSAND, bin: '40120010' });
    expect(issuers.map(({ name }) => name)).toEqual(['INDUSIND CC']);
    expect(issuers[0]?.tenures.map(({ months, monthly, total }) => [months, monthly, total])).toEqual([
      [3, 410_713, 1_232_139],
      [6, 209_436, 1_256_616],
      [9, 142_379, 1_281_411],
      [12, 108_877, 1_306_524],
      [18, 75_427, 1_357_686],
      [24, 58_755, 1_410_120],
    ]);
  });

  it('on a card is held with pre-authorisation', async () => {
    const { issuers } = await client.discoverOffers({ amount: TWELVE_THOUSAND });
    const payment = cardPayment('DEBIT_EMI', chosen(issuers, 'HDFC DC', 3));
    const { orderId, pending } = await tried({ ...payment, reference: reference() }, { preAuth: true });
    expect((await confirmed(orderId, pending.challengeUrl)).status).toBe('AUTHORIZED');
  });

  it('that has changed is not eligible, and is not taken', async () => {
    const { issuers } = await client.discoverOffers({ amount: TWELVE_THOUSAND });
    const plan = chosen(issuers, 'HDFC DC', 3);
    const stale = { ...plan, tenure: { ...plan.tenure, monthly: paise(plan.tenure.monthly - 1) } };
    const payment = cardPayment('DEBIT_EMI', stale);
    expect(
      await client.validateOffer({
        method: 'DEBIT_EMI',
        amount: TWELVE_THOUSAND,
        plan: stale,
        card: payment.card.number,
      }),
    ).toEqual({ eligible: false, code: 'OPERATION_NOT_ALLOWED' });
    expect(await failureOf(tried({ ...payment, reference: reference() }))).toMatchObject({
      code: 'OPERATION_NOT_ALLOWED',
      outcomeUnknown: false,
    });
  });

  it('with a discount charges the loan, on an order of the whole price', async () => {
    const amount = paise(1_600_000);
    const { issuers } = await client.discoverOffers({ amount });
    const plan = chosen(issuers, 'HDFC CC', 3);
    expect(plan.tenure).toMatchObject({ loanAmount: 1_550_000, discount: { amount: 50_000 } });
    const payment = cardPayment('CREDIT_EMI', plan, { number: secret('4690000046910003') });
    const valid = { method: 'CREDIT_EMI', amount, plan, card: payment.card.number } as const;
    expect((await client.validateOffer(valid)).eligible).toBe(true);
    const { orderId, pending } = await tried({ ...payment, reference: reference() }, {}, amount);
    expect(await confirmed(orderId, pending.challengeUrl)).toMatchObject({
      status: 'PROCESSED',
      amount: { value: 1_600_000 },
      payments: [{ amount: { value: 1_550_000 }, plan: { tenure: { totalDiscount: 50_000 } } }],
    });
  });
});

describe('a payment whose answer is lost', () => {
  it('is outcomeUnknown, is there, and asked for again is the same', async () => {
    const { issuers } = await client.discoverOffers({ amount: TWELVE_THOUSAND });
    const payment = { ...cardPayment('DEBIT_EMI', chosen(issuers, 'HDFC DC', 3)), reference: reference() };
    const { orderId } = await ordered(TWELVE_THOUSAND);
    await sandbox.control('faults', { endpoint: 'payment', fault: 'drop-after', times: 1 });
    expect(await failureOf(client.createPayment(orderId, payment))).toMatchObject({ outcomeUnknown: true });
    const found = await client.getOrder(orderId);
    expect(found.payments).toMatchObject([{ reference: payment.reference, status: 'PENDING' }]);
    expect(found.challengeUrl).toBeTruthy();
    const again = await client.createPayment(orderId, payment);
    expect(again.payments.map(({ id }) => id)).toEqual(found.payments.map(({ id }) => id));
  });
});

describe('a brand’s plan and its devices', () => {
  const unit = { code: 'Apple_test_1', amount: paise(1_000_000) };
  const products = [unit, { ...unit, code: 'redmi_1' }];
  const amount = paise(2_000_000);

  async function sold() {
    const { issuers } = await client.discoverOffers({ amount, products });
    const plan = chosen(issuers, 'PNB CC', 3);
    expect(checkTenure(plan.tenure, amount)).toEqual([]);
    expect(plan.tenure.details.map(({ code }) => code)).toEqual(['Apple_test_1', 'redmi_1']);
    const card = { number: secret('5200000000001096'), cvv: secret('123') };
    const payment = { ...cardPayment('CREDIT_EMI', plan, card), reference: reference() };
    const { orderId, pending } = await tried(payment, { products }, amount);
    expect((await confirmed(orderId, pending.challengeUrl)).status).toBe('PROCESSED');
    return { orderId, paid: payment.amount };
  }
  const devices = [
    { code: 'Apple_test_1', imei: 'SN1234567863' },
    { code: 'redmi_1', imei: '356938035643809' },
  ];
  const blocks = (orderId: string, type: 'BLOCKING' | 'UNBLOCKING', list = devices) =>
    client.imei(orderId, { reference: reference(), type, products: list });
  const outcomes = (results: readonly { outcome: string; word: string | undefined }[]) =>
    results.map(({ outcome, word }) => `${outcome} ${word}`);

  it('are blocked once, and released by a refund that names them', async () => {
    const { orderId } = await sold();
    expect(outcomes(await blocks(orderId, 'BLOCKING'))).toEqual(['done BLOCKED', 'done BLOCKED']);
    expect(outcomes(await blocks(orderId, 'BLOCKING'))).toEqual(
      Array(2).fill('refused PRODUCT_ALREADY_BLOCKED'),
    );
    const shown = await client.getOrder(orderId);
    expect(shown.payments[0]?.plan?.tenure.details.map(({ imei }) => imei)).toEqual(
      devices.map(({ imei }) => imei),
    );

    await client.refund(orderId, {
      reference: reference(),
      amount: paise(500_000),
      products: devices.slice(0, 1),
    });
    expect(outcomes(await blocks(orderId, 'UNBLOCKING'))).toEqual([
      'refused PRODUCT_ALREADY_UNBLOCKED',
      'done UNBLOCKED',
    ]);
  });

  it('that are not of the order are refused one by one', async () => {
    const { orderId } = await sold();
    const other = [{ code: 'xyz', imei: 'SN9' }, ...devices.slice(0, 1)];
    expect(outcomes(await blocks(orderId, 'BLOCKING', other))).toEqual([
      'refused PRODUCT_NOT_FOUND',
      'done BLOCKED',
    ]);
  });
});

describe('cardless EMI', () => {
  const amount = paise(1_500_000);

  it.each([
    ['CARDLESS', 'cardless'],
    ['CARDLESS_BANK', 'cardless'],
    ['CARDLESS_NBFC', 'cardless'],
    ['NTB', 'other'],
  ])('of a %s is offered to a person, paid with a plan, and keeps the number masked', async (word, type) => {
    await sandbox.control('settings', { cardless_type: word });
    const { issuers } = await client.discoverCardless({ amount, ...person });
    expect(issuers).toMatchObject([{ type, typeWord: word }]);
    const [lender] = issuers;
    const plan = chosen(issuers, lender?.name ?? '', lender?.tenures[0]?.months ?? 0);
    expect(
      await client.validateOffer({ method: 'CARDLESS_EMI', amount, plan, cardless: person }),
    ).toMatchObject({ eligible: true });
    const payment = cardlessPayment({ amount, plan, cardless: person, reference: reference() });
    const { orderId, pending } = await tried(payment);
    const paid = await confirmed(orderId, pending.challengeUrl);
    expect(paid.payments[0]).toMatchObject({
      status: 'PROCESSED',
      instrument: { label: 'Cardless EMI', account: '…8466' },
      plan: { issuer: { type, typeWord: word } },
    });
  });

  it('is offered to nobody whom the lender turns down', async () => {
    const turnedDown = { ...person, mobile: secret('7973050000') };
    expect(await client.discoverCardless({ amount, ...turnedDown })).toEqual({ issuers: [], unreadable: 0 });
  });

  it('without a plan is chosen on the lender’s page', async () => {
    const { pending } = await tried(cardlessPayment({ amount, cardless: person, reference: reference() }));
    expect((await openPage(pending.challengeUrl ?? '')).html).toContain('Months');
  });
});
