import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { checkoutForm } from '@/shop/messages';
import { PaymentSection } from './sections';

const section = (changes: Partial<Parameters<typeof PaymentSection>[0]> = {}) =>
  renderToStaticMarkup(
    <PaymentSection
      form={{ values: {}, errors: {} }}
      amount="₹1,499"
      payNowBy="card or UPI"
      hold
      ownAccount={{ demanded: false, by: 'UPI' }}
      {...changes}
    />,
  );

it('offers what is switched on, by the ways that there are', () => {
  const shown = section();
  expect(shown).toContain(checkoutForm.charge.nowText('₹1,499', 'card or UPI'));
  expect(shown).toMatch(/value="hold".*type="checkbox"/s);
  expect(shown).toContain(checkoutForm.account.chosen('UPI'));
});

it('without holds has no hold, and keeps “Pay now” chosen for who had asked for one', () => {
  const form = { values: { payment: 'hold' }, errors: {} };
  expect(section({ hold: false, form })).not.toContain('value="hold"');
  expect(section({ hold: false, form })).toMatch(
    /<input[^>]*value="now"[^>]*checked|checked[^>]*value="now"/,
  );
});

it('marks the account as nothing that a browser keeps over a load of the page', () => {
  for (const demanded of [true, false]) {
    expect(section({ ownAccount: { demanded, by: 'UPI' } })).toMatch(
      /<div data-private(?:(?!<\/div><\/div><\/div>).)*name="accountNumber"/s,
    );
  }
});

it('asks for the account openly where it is demanded, with nothing to untick', () => {
  const demanded = section({ hold: false, ownAccount: { demanded: true, by: 'UPI' } });
  expect(demanded).toContain('<input type="hidden" name="bank" value="own"/>');
  expect(demanded).not.toContain('type="checkbox"');
  const [before, after] = demanded.split(checkoutForm.account.demanded('UPI'));
  expect(before).not.toContain('name="accountNumber"');
  expect(after).toContain('name="accountNumber"');
  expect(section({ ownAccount: undefined })).not.toContain('name="accountNumber"');
});
