import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCallback } from '../callback/signature';
import { type Browser, browser, newOrder, type Page, returnForm } from '../testing/browser';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;
let customer: Browser;

beforeAll(async () => {
  sandbox = await startProcess({ SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/hook' });
  shop = merchant(sandbox.url);
  customer = browser(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const FRAMED = { integration_mode: 'IFRAME', callback_url: 'https://shop.example/pay/back' };
const ancestors = ({ headers }: Page) =>
  /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];

describe('a page of the checkout', () => {
  it.each(['REDIRECT', 'SDK'])('made for %s is in no frame', async (integration_mode) => {
    const { link, at } = await newOrder(shop, { ...FRAMED, integration_mode });
    const page = await customer.open(link);
    expect(ancestors(page)).toBe("'none'");
    expect(page.html).not.toContain('data-frame-origin');
    const back = await customer.open(at('/outcome'), { outcome: 'pay' });
    expect(ancestors(back)).toBe("'none'");
    expect(returnForm(back).target).toBeUndefined();
  });

  it('made for IFRAME may be framed by the shop alone, at every step', async () => {
    const { link, at } = await newOrder(shop, FRAMED);
    const steps = [
      await customer.open(link),
      await customer.open(at('/card'), {}),
      await customer.open(at('/upi'), { upi_id: 'kevin@upi' }),
      await customer.open(at('/answer'), { answer: 'decline' }),
      await customer.open(at('/outcome'), { outcome: 'pay' }),
    ];
    expect(steps.map(ancestors)).toEqual(steps.map(() => 'https://shop.example'));
    for (const { html } of steps) expect(html).toContain('data-frame-origin="https://shop.example"');
  });

  it('without a callback address belongs to where the webhooks go', async () => {
    const { link, at } = await newOrder(shop, {
      ...FRAMED,
      callback_url: undefined,
      failure_callback_url: undefined,
    });
    expect(ancestors(await customer.open(link))).toBe('http://127.0.0.1:9');
    const back = returnForm(await customer.open(at('/outcome'), { outcome: 'pay' }));
    expect(back.action).toBeUndefined();
    expect(back.signature).toBe(signCallback(TEST_ENV.PINELABS_SECRET_KEY, back.signed));
  });

  it('hands the result to the page around it, or takes the whole window where no script runs', async () => {
    const { orderId, at } = await newOrder(shop, FRAMED);
    const back = returnForm(await customer.open(at('/outcome'), { outcome: 'pay' }));
    expect(back).toMatchObject({
      outcome: 'paid',
      target: '_top',
      action: FRAMED.callback_url,
      fields: { order_id: orderId, status: 'PROCESSED' },
    });
  });
});

describe('the script for the merchant’s page', () => {
  it('is served to any page', async () => {
    const script = await customer.open('/v3/web-sdk-checkout.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.html).toContain('window.Plural = Plural');
  });
});
