import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { checkoutForm as t } from '@/shop/messages';
import { PaySection } from './pay-section';
import type { Way } from './ways';

const way = (choice: Way['choice'], changes: Partial<Way> = {}): Way => ({
  choice,
  text: `by ${choice}`,
  byPlan: false,
  canHold: false,
  isFit: true,
  ...changes,
});

const WAYS = [way('upi'), way('card', { canHold: true }), way('later', { byPlan: true })];

const section = (changes: Partial<Parameters<typeof PaySection>[0]> = {}) =>
  renderToStaticMarkup(
    <PaySection
      form={{ values: {}, errors: {} }}
      ways={WAYS}
      amount="₹1,499"
      onlyFromAccountBy={undefined}
      {...changes}
    />,
  );

/** The values of what is checked, in the order of the page. */
const checked = (html: string) =>
  (html.match(/<input[^>]*type="radio"[^>]*>/g) ?? [])
    .filter((input) => / checked/.test(input))
    .map((input) => /value="(\w+)"/.exec(input)?.[1]);

it('offers the ways that there are, the first one chosen, and asks for no account', () => {
  const shown = section();
  expect(checked(shown)).toEqual(['upi', 'now']);
  expect(shown).toContain('by later');
  expect(shown).not.toContain('accountNumber');
});

it('asks when a card is charged below the card alone, where it can be held', () => {
  const shown = section();
  expect(shown.match(/value="hold"/g)).toHaveLength(1);
  expect(shown).toMatch(/value="card".*name="payment".*value="hold".*value="later"/s);
  expect(section({ ways: [way('upi'), way('card')] })).not.toContain('value="hold"');
});

it('keeps what was chosen before, and chooses another where that is not offered or does not fit', () => {
  const values = { method: 'card', payment: 'hold' };
  expect(checked(section({ form: { values, errors: {} } }))).toEqual(['card', 'hold']);
  for (const method of ['hosted', 'later']) {
    const ways = [...WAYS.slice(0, 2), way('later', { isFit: false, text: 'From ₹1,000.' })];
    const shown = section({ ways, form: { values: { method }, errors: {} } });
    expect(checked(shown)).toEqual(['upi', 'now']);
    expect(shown).toContain('From ₹1,000.');
    expect(shown).toMatch(/<input(?=[^>]*value="later")[^>]*disabled/);
  }
});

it('asks for the account where it is demanded, with nothing to untick, and marks it as nothing that a browser keeps', () => {
  const demanded = section({ ways: [way('upi')], onlyFromAccountBy: 'UPI' });
  expect(demanded).toContain('<input type="hidden" name="bank" value="own"/>');
  expect(demanded).toContain(t.account.demanded('UPI'));
  expect(demanded).toMatch(/<div data-private(?:(?!<\/div><\/div><\/div>).)*name="accountNumber"/s);
});
