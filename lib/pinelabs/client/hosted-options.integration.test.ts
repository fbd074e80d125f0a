/** The options of the hosted page, against the sandbox as a process of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secret } from '../secret';
import { openPage } from '../testing/challenge';
import { checkoutInput } from '../testing/inputs';
import { SANDBOX_ENV, type SandboxProcess, startSandboxProcess } from '../testing/sandbox-process';
import type { CheckoutInput, PineLabs } from '../types';
import { webSdkUrl } from '../web-sdk';
import { createPineLabs } from './client';

let sandbox: SandboxProcess;
let client: PineLabs;

beforeAll(async () => {
  sandbox = await startSandboxProcess('http://127.0.0.1:9/');
  client = createPineLabs({
    baseUrl: sandbox.baseUrl,
    clientId: SANDBOX_ENV.PINELABS_CLIENT_ID,
    clientSecret: SANDBOX_ENV.PINELABS_CLIENT_SECRET,
  });
});
afterAll(() => sandbox.stop());

const reference = () => `t-${randomUUID()}`;

describe('the hosted page', () => {
  const link = (over: Partial<CheckoutInput>) =>
    client.createCheckout(checkoutInput({ reference: reference(), preAuth: false, ...over }));

  it('collects name and address in express checkout, and the order has them', async () => {
    const { customer: _none, ...rest } = checkoutInput({ reference: reference(), preAuth: false });
    const { orderId, redirectUrl } = await client.createCheckout({ ...rest, express: true });
    const page = await openPage(redirectUrl);
    expect(page.path).toMatch(/\/address$/);
    const details = { full_name: 'Asha Rao', mobile: '9876543210', email: 'asha@shop.example' };
    const place = { address1: '12 Lake Road', pincode: '560001', city: 'Bengaluru', state: 'Karnataka' };
    await page.post('/address', { ...details, ...place });
    expect((await client.getOrder(orderId)).customer).toMatchObject({
      email: 'asha@shop.example',
      firstName: 'Asha',
      lastName: 'Rao',
      mobile: '9876543210',
      shippingAddress: { ...place, fullName: 'Asha Rao' },
    });
  });

  it('may be framed in IFRAME mode, by the script of the environment', async () => {
    const { redirectUrl } = await link({ integrationMode: 'IFRAME' });
    const page = await fetch(redirectUrl);
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors https://shop.example');
    const script = await fetch(webSdkUrl({ environment: 'sandbox', baseUrl: sandbox.baseUrl }));
    expect(await script.text()).toContain('Plural');
  });

  it('offers only what shows the account that is named', async () => {
    const bankDetails = {
      accountNumber: secret('500000004545'),
      ifsc: 'BANK0000123',
      bankName: 'Example Bank',
    };
    const { redirectUrl } = await link({ bankDetails, allowedPaymentMethods: ['CARD', 'UPI', 'NETBANKING'] });
    const { html } = await openPage(redirectUrl);
    expect(html).toContain('Net banking');
    expect(html).not.toContain('Card number');
  });

  it('tells what a foreign card was charged', async () => {
    const { orderId, redirectUrl } = await link({});
    const page = await openPage(redirectUrl);
    const card = { card_number: '4242424242424242', expiry: '12/39', cvv: '123', card_name: 'Kevin Bob' };
    await page.post('/card', card);
    await page.post('/currency', { currency: 'USD' });
    await page.post('/otp', { otp: '123456' });
    expect((await client.getOrder(orderId)).payments[0]).toMatchObject({
      status: 'PROCESSED',
      amount: { value: 249_900, currency: 'INR' },
      conversion: {
        charged: { value: 3_074, currency: 'USD' },
        base: { value: 249_900, currency: 'INR' },
        rate: 0.0123,
        offeredBy: 'SANDBOX',
      },
    });
  });
});
