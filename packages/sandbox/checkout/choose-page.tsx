/** @jsxImportSource hono/jsx */
/** The first step: choose a way to pay and fill in its form. */
import { namedAccount } from './account';
import { Alert, type FormState } from './field';
import { Frame } from './frame';
import { LeaveForm } from './leave-form';
import { MethodForm } from './method-form';
import { METHODS, type Method } from './methods';
import type { CheckoutView } from './view';

interface ChooseProps {
  view: CheckoutView;
  method: Method;
  state: FormState;
}

export function ChoosePage({ view, method, state }: ChooseProps) {
  const wrong = Object.keys(state.errors).length > 0;
  return (
    <Frame
      view={view}
      title={wrong ? 'Check your details' : 'Pay'}
      method={method}
      issuer={state.values.issuer}
    >
      <section class="card" aria-labelledby="ways">
        <h1 id="ways">How would you like to pay?</h1>
        <AccountNotice view={view} />
        <nav class="ways" aria-label="Ways to pay">
          {view.methods.map((one) => (
            <a
              key={one}
              href={`/checkout/${view.token}?method=${one}`}
              aria-current={one === method ? 'true' : undefined}
            >
              {METHODS[one].label}
            </a>
          ))}
        </nav>
        <Alert state={state} />
        <MethodForm view={view} method={method} state={state} />
        <TimeLeft view={view} />
      </section>
      <LeaveForm view={view} />
    </Frame>
  );
}

function AccountNotice({ view }: { view: CheckoutView }) {
  const account = namedAccount(view.order);
  if (!account) return null;
  return (
    <p class="notice">
      {view.merchant} takes this payment from one bank account only: the one that ends in{' '}
      <strong>{account.lastDigits}</strong>
      {account.bank !== undefined && ` at ${account.bank}`}
      {account.ifsc !== undefined && ` (IFSC ${account.ifsc})`}.
    </p>
  );
}

function TimeLeft({ view }: { view: CheckoutView }) {
  const minutes = Math.ceil(view.secondsLeft / 60);
  const tries = view.order.payment_retries_remaining;
  return (
    <p class="quiet time-left">
      This page stays open for{' '}
      <span data-seconds-left={String(view.secondsLeft)}>
        {minutes} {minutes === 1 ? 'minute' : 'minutes'}
      </span>
      . You have {tries} {tries === 1 ? 'try' : 'tries'} left.
    </p>
  );
}
