/** @jsxImportSource hono/jsx */
/** Test cards, and every outcome at one click. */
import { TEST_CARDS } from '../domain/cards';
import { PAYMENT_ERROR_CODES } from '../domain/payment-errors';
import { namedAccount } from './account';
import { METHODS, type Method } from './methods';
import { emiTestCard, isEmi, plansOf } from './plans';
import type { CheckoutView } from './view';

const OUTCOMES = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['wrong-otp', 'Wrong OTP'],
  ['cancel', 'Cancel'],
  ['close', 'Pay, then close the window'],
] as const;

interface PanelProps {
  view: CheckoutView;
  method: Method | undefined;
  /** The bank that was chosen for a plan. */
  issuer: string | undefined;
}

export function TestPanel({ view, method = view.methods[0], issuer }: PanelProps) {
  const cards = cardsFor(view, method, issuer);
  const outcomes = [
    ...OUTCOMES,
    // The order reads AUTHORIZED until the inspector's page of the order ends it.
    ...(view.order.pre_auth ? [] : [['in-progress', 'Pay, and leave it in progress'] as const]),
    ...(namedAccount(view.order) ? [['other-account', 'Pay from another account'] as const] : []),
  ];
  return (
    <section class="card panel" aria-labelledby="panel">
      <h2 id="panel">For testing</h2>
      {cards.length > 0 && <CardTable cards={cards} />}
      <p class="quiet">
        The one-time password is <code>{view.otp}</code>.
      </p>
      {method && (
        <form method="post" action={`/checkout/${view.token}/outcome`} class="outcomes">
          <input type="hidden" name="method" value={method} />
          <fieldset>
            <legend>In one click, by {lowerFirst(METHODS[method].label)}</legend>
            {outcomes.map(([outcome, label]) => (
              <button key={outcome} type="submit" class="plain" name="outcome" value={outcome}>
                {label}
              </button>
            ))}
          </fieldset>
          <div class="field">
            <label for="code">“Decline” says</label>
            <select id="code" name="code">
              {PAYMENT_ERROR_CODES.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
          </div>
        </form>
      )}
    </section>
  );
}

interface Card {
  readonly number: string;
  readonly cvv: string;
  readonly label: string;
}

function cardsFor(
  view: CheckoutView,
  method: Method | undefined,
  issuer: string | undefined,
): readonly Card[] {
  if (method === undefined) return [];
  if (!isEmi(method)) {
    const byCard = method === 'CARD' || (method === 'POINTS' && view.methods.includes('CARD'));
    return byCard ? TEST_CARDS : [];
  }
  const plans = plansOf(view.order, method);
  const bank = plans.find(({ id }) => id === issuer) ?? plans[0];
  const card = bank && emiTestCard(bank.id);
  return card ? [{ ...card, label: bank.display_name }] : [];
}

function CardTable({ cards }: { cards: readonly Card[] }) {
  return (
    <table>
      <caption>Test cards, with any future expiry</caption>
      <thead>
        <tr>
          <th scope="col">Card</th>
          <th scope="col">CVV</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
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
  );
}

function lowerFirst(label: string): string {
  return label === 'UPI' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
