import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCallback } from '../callback/signature';
import { type Browser, browser, OTP, returnForm } from '../testing/browser';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;
let customer: Browser;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  customer = browser(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const amount = { value: 150_000, currency: 'INR' };
const METHODS = ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'CARDLESS_EMI'];

/** An order whose method the merchant's own page chose. */
async function begun(payment: object, changes: object = {}) {
  const { json } = await shop.createOrder({
    order_amount: amount,
    allowed_payment_methods: METHODS,
    ...changes,
  });
  const { order_id } = json.data;
  const reference = `p${order_id.slice(-6)}`;
  const answer = await shop.pays(order_id, {
    merchant_payment_reference: reference,
    payment_amount: amount,
    ...payment,
  });
  const link = answer.json.data.challenge_url ?? '';
  const page = await customer.open(link);
  return { orderId: order_id, link, page, at: (path: string) => page.path.replace(/\/confirm$/, path) };
}

const CARDLESS = {
  payment_method: 'CARDLESS_EMI',
  payment_option: { cardless_details: { registered_mobile_number: '7973058466', pan_number: 'ABCDE1234F' } },
};
const CARD = {
  payment_method: 'CARD',
  payment_option: {
    card_details: {
      card_number: '4012001037141112',
      cvv: '065',
      name: 'Kevin Bob',
      expiry_month: '12',
      expiry_year: '2039',
    },
  },
};
const orderOf = async (orderId: string) => (await shop.get(orderId)).json.data;

describe('the page behind a challenge_url', () => {
  it('takes the password again in the same payment, where the settings allow it', async () => {
    await shop.control('POST', '/settings', { wrong_otp: 'retry' });
    try {
      const { orderId, at } = await begun(CARD);
      const again = await customer.open(at('/otp'), { otp: '000000' });
      expect(again.html).toContain('That password was wrong');
      expect(await orderOf(orderId)).toMatchObject({
        status: 'ATTEMPTED',
        payment_retries_remaining: 8,
        payments: [{ status: 'PENDING' }],
      });
      await customer.open(at('/otp'), OTP);
      expect(await orderOf(orderId)).toMatchObject({
        status: 'PROCESSED',
        payments: [{ status: 'PROCESSED' }],
      });
    } finally {
      await shop.control('POST', '/settings', { wrong_otp: 'ends' });
    }
  });

  it('confirms a card with a password and returns to the shop, signed', async () => {
    const { orderId, page, at } = await begun(CARD);
    expect(page.html).toContain('Confirm that it is you');
    expect(page.html).toContain('the VISA card that ends in 1112');
    const back = returnForm(await customer.open(at('/otp'), OTP));
    expect(back.action).toBe(ORDER.callback_url);
    expect(back.fields).toMatchObject({ order_id: orderId, status: 'PROCESSED' });
    expect(back.signature).toBe(signCallback(TEST_ENV.PINELABS_SECRET_KEY, back.signed));
  });

  it('offers no other way to pay: that is the merchant’s page to do', async () => {
    const { orderId, link, at } = await begun(CARD);
    const refused = await customer.open(at('/otp'), { otp: '000000' });
    expect(refused.html).toContain('Try again');
    expect(refused.html).not.toContain('Pay another way');
    expect(refused.html).not.toContain('In one click');
    expect((await customer.open(at('?method=UPI'))).path).toBe(at('/refused'));
    await customer.open(at('/upi'), { upi_id: 'kevin@upi' });
    expect((await orderOf(orderId)).status).toBe('ATTEMPTED');
    expect((await customer.open(link)).path).toBe(at('/refused'));
    await customer.open(at('/again'), {});
    await customer.open(at('/otp'), OTP);
    expect((await orderOf(orderId)).status).toBe('PROCESSED');
  });

  it('lets the customer settle the plan with the cardless lender', async () => {
    const { orderId, page, at } = await begun(CARDLESS);
    for (const words of ['ICICI BANK', '3 months', '12 months', 'Interest is 16.9 % a year']) {
      expect(page.html).toContain(words);
    }
    await customer.open(at('/otp'), { ...OTP, tenure: '2' });
    expect(await orderOf(orderId)).toMatchObject({
      status: 'PROCESSED',
      payments: [
        {
          payment_method: 'CARDLESS_EMI',
          payment_amount: amount,
          offer_data: {
            offer_details: { name: 'ICICI CARDLESS', tenure: { tenure_value: 6, loan_amount: amount } },
          },
        },
      ],
    });
  });

  it.each([
    ['mobile number', { registered_mobile_number: '7973050000', pan_number: 'ABCDE1234F' }],
    ['PAN', { registered_mobile_number: '7973058466', pan_number: 'ABCDE1234Z' }],
  ])('declines where the lender turns down the %s, as discovery does', async (_which, cardless_details) => {
    const { orderId, at } = await begun({ ...CARDLESS, payment_option: { cardless_details } });
    await customer.open(at('/otp'), OTP);
    const [payment] = (await orderOf(orderId)).payments;
    expect(payment).toMatchObject({ status: 'FAILED', error_detail: { code: 'PAYMENT_DECLINED' } });
    // Another try of the same person fails in the same way.
    await customer.open(at('/again'), {});
    await customer.open(at('/otp'), OTP);
    expect((await orderOf(orderId)).payments.map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
  });

  it('takes the plan that stands chosen where none is said', async () => {
    const { orderId, at } = await begun(CARDLESS);
    await customer.open(at('/otp'), OTP);
    expect((await orderOf(orderId)).payments[0]?.offer_data?.offer_details.tenure.tenure_value).toBe(3);
  });

  it('can be given up', async () => {
    const { orderId, at } = await begun(CARD);
    await customer.open(at('/give-up'), {});
    expect((await orderOf(orderId)).payments[0]?.error_detail?.code).toBe('USER_AUTHENTICATION_REQUIRED');
    const back = returnForm(await customer.open(at('/return')));
    expect(back.action).toBe(ORDER.failure_callback_url);
  });
});
