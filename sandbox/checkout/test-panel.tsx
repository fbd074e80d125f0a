/** @jsxImportSource hono/jsx */
/** Test cards, and every outcome at one click. */
import { TEST_CARDS } from '../domain/cards';
import { METHODS } from './methods';
import type { CheckoutView } from './view';

const OUTCOMES = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['wrong-otp', 'Wrong OTP'],
  ['cancel', 'Cancel'],
  ['close', 'Pay, then close the window'],
] as const;

export function TestPanel({ view: { token, methods, otp } }: { view: CheckoutView }) {
  const first = methods[0];
  return (
    <section class="card panel" aria-labelledby="panel">
      <h2 id="panel">For testing</h2>
      {methods.includes('CARD') && (
        <table>
          <caption>Test cards, with any future expiry</caption>
          <thead>
            <tr>
              <th scope="col">Card</th>
              <th scope="col">CVV</th>
            </tr>
          </thead>
          <tbody>
            {TEST_CARDS.map((card) => (
              <tr key={card.number}>
                <td>
                  <code>{card.number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</code>
                  <span class="quiet">{card.label}</span>
                </td>
                <td>
                  <code>{card.cvv}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet">
        The one-time password is <code>{otp}</code>.
      </p>
      {first && (
        <form method="post" action={`/checkout/${token}/outcome`} class="outcomes">
          <fieldset>
            <legend>In one click, by {METHODS[first].label.toLowerCase()}</legend>
            {OUTCOMES.map(([outcome, label]) => (
              <button key={outcome} type="submit" class="plain" name="outcome" value={outcome}>
                {label}
              </button>
            ))}
          </fieldset>
        </form>
      )}
    </section>
  );
}
