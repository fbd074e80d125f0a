import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browser, CARD, newOrder, OTP } from '../testing/browser';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

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

const orderOf = async (orderId: string) => (await shop.get(orderId)).json.data;
const rupees = (value: number) => ({ value, currency: 'INR' });

describe('points', () => {
  const allowed = { allowed_payment_methods: ['CARD', 'POINTS'] };

  it('pay for all of it after a password', async () => {
    const { orderId, at } = await newOrder(shop, allowed);
    const form = await customer.open(at('?method=POINTS&points=1100'));
    expect(form.html).toContain('By 4,400 points');
    expect(form.html).not.toContain('Card number');
    const confirm = await customer.open(at('/points'), { points: '1100' });
    expect(confirm.html).toContain('4,400 points worth ₹1,100.00');
    await customer.open(at('/otp'), OTP);
    expect(await orderOf(orderId)).toMatchObject({
      status: 'PROCESSED',
      part_payment: false,
      payments: [{ payment_method: 'POINTS', status: 'PROCESSED', payment_amount: rupees(110_000) }],
    });
  });

  it('pay a part, the card the rest: two payments that stand or fall together', async () => {
    const { orderId, at } = await newOrder(shop, allowed);
    const form = await customer.open(at('?method=POINTS&points=500.50'));
    expect(form.html).toContain('₹599.50');
    expect(form.html).toContain('Card number');
    await customer.open(at('/points'), { ...CARD, points: '500.50' });
    const refused = await customer.open(at('/otp'), { otp: '000000' });
    expect(refused.html).toContain('USER_AUTHENTICATION_FAILED');
    const confirm = await customer.open(at('/again'), {});
    expect(confirm.html).toContain('By 2,002 points');
    await customer.open(at('/otp'), OTP);
    const order = await orderOf(orderId);
    expect(order).toMatchObject({ status: 'PROCESSED', part_payment: true });
    expect(
      order.payments.map(({ payment_method, status, payment_amount }) => [
        payment_method,
        status,
        payment_amount.value,
      ]),
    ).toEqual([
      ['CARD', 'FAILED', 59_950],
      ['POINTS', 'FAILED', 50_050],
      ['CARD', 'PROCESSED', 59_950],
      ['POINTS', 'PROCESSED', 50_050],
    ]);
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]).toMatchObject({ captured: 110_000, held: 0 });
  });

  it.each([
    ['1100.01', 'Enter no more'],
    ['1099.50', 'Enter no more'],
    ['0', 'Enter no more'],
    ['a lot', 'Enter an amount in rupees'],
    ['5,00', 'Enter an amount in rupees'],
    ['50,50', 'Enter an amount in rupees'],
  ])('cannot pay %s', async (points, message) => {
    const { orderId, at } = await newOrder(shop, allowed);
    expect((await customer.open(at(`?method=POINTS&points=${encodeURIComponent(points)}`))).html).toContain(
      message,
    );
    expect((await customer.open(at('/points'), { ...CARD, points })).status).toBe(422);
    expect((await orderOf(orderId)).status).toBe('CREATED');
  });

  it('without a card for the rest are offered only where they reach', async () => {
    const enough = await newOrder(shop, { allowed_payment_methods: ['POINTS', 'UPI'] });
    expect((await customer.open(enough.link)).html).toContain('method=POINTS');
    const short = await newOrder(shop, {
      allowed_payment_methods: ['POINTS', 'UPI'],
      order_amount: rupees(9_000_000),
    });
    expect((await customer.open(short.link)).html).not.toContain('method=POINTS');
  });
});

describe('instalments', () => {
  const emi = (method: string, value: number) => ({
    allowed_payment_methods: [method, 'UPI'],
    order_amount: rupees(value),
  });
  const plan = (issuer: string, tenure: string, card: string) => ({
    ...CARD,
    card_number: card,
    cvv: '123',
    issuer,
    tenure,
  });

  it('show every bank and figure before anybody pays', async () => {
    const { at } = await newOrder(shop, emi('CREDIT_EMI', 1_600_000));
    const { html } = await customer.open(at('?method=CREDIT_EMI&issuer=6'));
    // The seed's HDFC plan: ₹500 off, ₹5,339.84 a month, ₹16,019.52 in all, and the bank's fee.
    for (const figure of [
      'HDFC BANK',
      'INDUSIND BANK',
      '₹5,339.84',
      '₹519.52',
      '₹16,218.52',
      '₹500.00 off',
      '₹199.00 bank fee',
      'Interest is 20 % a year',
    ]) {
      expect(html).toContain(figure);
    }
  });

  it('by credit card keep the plan that was chosen, to the paisa', async () => {
    const { orderId, at } = await newOrder(shop, emi('CREDIT_EMI', 1_600_000));
    const confirm = await customer.open(at('/credit-emi'), plan('6', '1', '4690000046910000'));
    expect(confirm.html).toContain('3 × ₹5,339.84');
    await customer.open(at('/otp'), OTP);
    expect(await orderOf(orderId)).toMatchObject({
      status: 'PROCESSED',
      payments: [
        {
          payment_method: 'CREDIT_EMI',
          payment_amount: rupees(1_550_000),
          offer_data: {
            offer_details: {
              id: '6',
              name: 'HDFC CC',
              tenure: {
                tenure_id: '1',
                monthly_emi_amount: rupees(533_984),
                total_emi_amount: rupees(1_601_952),
              },
            },
          },
        },
      ],
    });
  });

  it('by debit card ask for the number that the bank knows', async () => {
    const { orderId, at } = await newOrder(shop, emi('DEBIT_EMI', 1_200_000));
    const missing = await customer.open(at('/debit-emi'), plan('2', '12', '6000000060200000'));
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('id="mobile-error"');
    await customer.open(at('/debit-emi'), {
      ...plan('2', '12', '6000000060200000'),
      mobile: '+91-98765 43210',
    });
    await customer.open(at('/otp'), OTP);
    expect((await orderOf(orderId)).payments[0]).toMatchObject({
      payment_method: 'DEBIT_EMI',
      status: 'PROCESSED',
      payment_option: { card_data: { card_type: 'DEBIT', last4_digit: '0000' } },
      offer_data: { offer_details: { name: 'ICICI DC', tenure: { monthly_emi_amount: rupees(42_188) } } },
    });
  });

  it('want a card of the bank that was chosen, and a plan that there is', async () => {
    const { orderId, at } = await newOrder(shop, emi('CREDIT_EMI', 1_600_000));
    const other = await customer.open(at('/credit-emi'), plan('6', '1', '5200000000001096'));
    expect(other.html).toContain('This card is not of the bank that you chose');
    const none = await customer.open(at('/credit-emi'), plan('6', '99', '4690000046910000'));
    expect(none.html).toContain('id="tenure-error"');
    const wrongKind = await customer.open(at('/credit-emi'), plan('7', '1', '5419190411211587'));
    expect(wrongKind.status).toBe(422);
    expect((await orderOf(orderId)).status).toBe('CREATED');
  });

  it('are not offered for what no bank lends', async () => {
    const { link } = await newOrder(shop, emi('CREDIT_EMI', 100_000));
    expect((await customer.open(link)).html).not.toContain('method=CREDIT_EMI');
  });
});

describe('a card from abroad', () => {
  const FOREIGN = { ...CARD, card_number: '4242 4242 4242 4242', cvv: '123' };

  it('may pay in its own currency, at the rate that was shown', async () => {
    const { orderId, at } = await newOrder(shop, { order_amount: rupees(10_000) });
    const offered = await customer.open(at('/card'), FOREIGN);
    expect(offered.path).toBe(at('/currency'));
    for (const words of ['$1.23', '0.0123 USD', 'mark-up of 4 %', '₹100.00'])
      expect(offered.html).toContain(words);
    const confirm = await customer.open(at('/currency'), { currency: 'USD' });
    expect(confirm.html).toContain('$1.23');
    await customer.open(at('/otp'), OTP);
    expect(await orderOf(orderId)).toMatchObject({
      status: 'PROCESSED',
      order_amount: rupees(10_000),
      payments: [
        {
          payment_amount: { value: 123, currency: 'USD' },
          base_amount: rupees(10_000),
          conversion_rate: 0.0123,
        },
      ],
    });
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]?.captured).toBe(10_000);
  });

  it('may pay in rupees, and change its mind', async () => {
    const { orderId, at } = await newOrder(shop);
    await customer.open(at('/card'), FOREIGN);
    await customer.open(at('/currency'), { currency: 'USD' });
    await customer.open(at('/currency'), { currency: 'INR' });
    await customer.open(at('/otp'), OTP);
    const { payments, payment_retries_remaining } = await orderOf(orderId);
    expect(payments[0]?.payment_amount).toEqual(rupees(110_000));
    expect(payments[0]).not.toHaveProperty('base_amount');
    expect(payment_retries_remaining).toBe(9);
  });

  it('is asked; an Indian one is not', async () => {
    const { at } = await newOrder(shop);
    expect((await customer.open(at('/card'), CARD)).path).toBe(at('/confirm'));
    expect((await customer.open(at('/currency'))).path).toBe(at('/confirm'));
    await customer.open(at('/currency'), { currency: 'USD' });
    expect((await customer.open(at('/confirm'))).html).toContain('₹1,100.00');
  });
});

describe('UPI', () => {
  it('shows a code to look at that no app can pay', async () => {
    const { orderId, at } = await newOrder(shop);
    const { html } = await customer.open(at('/upi'), { way: 'scan' });
    expect(html).toContain('aria-label="QR code for ₹1,100.00 to Demo Shop"');
    expect(html).not.toContain('upi://');
    await customer.open(at('/answer'), { answer: 'approve' });
    expect((await orderOf(orderId)).payments[0]).toMatchObject({
      status: 'PROCESSED',
      payment_option: { upi_data: { txn_mode: 'INTENT' } },
    });
  });
});

describe('an order that names a bank account', () => {
  const bound = {
    allowed_payment_methods: ['CARD', 'UPI', 'NETBANKING', 'POINTS', 'WALLET'],
    purchase_details: {
      bank_details: { account_number: '500000004545', ifsc_code: 'BANK0000123', bank_name: 'Example Bank' },
    },
  };

  it('shows it, and offers only what can come from it', async () => {
    const { orderId, link, at } = await newOrder(shop, bound);
    const { html } = await customer.open(link);
    expect(html).toContain('4545');
    expect(html).toContain('at Example Bank');
    for (const method of ['CARD', 'POINTS', 'WALLET']) expect(html).not.toContain(`method=${method}`);
    await customer.open(at('/card'), CARD);
    expect((await shop.pay(orderId, { method: 'CARD' })).status).toBe(422);
    expect((await orderOf(orderId)).status).toBe('CREATED');
  });

  it.each([
    ['netbanking', { bank: 'NB1000' }],
    ['upi', { upi_id: 'kevin@upi' }],
  ])('is paid by %s from that account, and from no other', async (slug, form) => {
    const { orderId, at } = await newOrder(shop, bound);
    await customer.open(at(`/${slug}`), form);
    const refused = await customer.open(at('/answer'), { answer: 'approve', account: '500000004546' });
    expect(refused.html).toContain('did not come from the bank account');
    expect(await orderOf(orderId)).toMatchObject({
      status: 'ATTEMPTED',
      payments: [{ status: 'FAILED', error_detail: { code: 'PAYMENT_DECLINED' } }],
    });
    await customer.open(at('/again'), {});
    await customer.open(at('/answer'), { answer: 'approve', account: '5000 0000 4545' });
    expect((await orderOf(orderId)).status).toBe('PROCESSED');
  });

  it('goes wrong at one click, too', async () => {
    const { orderId, at } = await newOrder(shop, bound);
    await customer.open(at('/outcome'), { outcome: 'other-account', method: 'UPI' });
    expect((await orderOf(orderId)).status).toBe('ATTEMPTED');
  });
});

describe('the panel and the control endpoint', () => {
  it.each(['CARD', 'UPI', 'NETBANKING', 'WALLET', 'POINTS', 'CREDIT_EMI', 'DEBIT_EMI'])(
    'pay by %s',
    async (method) => {
      const changes = { allowed_payment_methods: ['CARD', method], order_amount: rupees(1_000_000) };
      const clicked = await newOrder(shop, changes);
      await customer.open(clicked.at('/outcome'), { outcome: 'pay', method });
      expect(await orderOf(clicked.orderId)).toMatchObject({
        status: 'PROCESSED',
        payments: [{ payment_method: method }],
      });
      const called = await newOrder(shop, changes);
      await shop.pay(called.orderId, { method });
      expect(await orderOf(called.orderId)).toMatchObject({
        status: 'PROCESSED',
        payments: [{ payment_method: method }],
      });
    },
  );
});
