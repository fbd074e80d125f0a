/** @jsxImportSource hono/jsx */
/** The first step: choose a way to pay and fill in its form. */
import type { FormState } from './field';
import { Frame } from './frame';
import { MethodForm } from './method-form';
import { METHODS, type Method } from './methods';
import type { CheckoutView } from './view';

export function ChoosePage({
  view,
  method,
  state,
}: {
  view: CheckoutView;
  method: Method;
  state: FormState;
}) {
  const count = Object.keys(state.errors).length;
  return (
    <Frame view={view} title={count > 0 ? 'Check your details' : 'Pay'}>
      <section class="card" aria-labelledby="ways">
        <h1 id="ways">How would you like to pay?</h1>
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
        {count > 0 && (
          <p class="alert" role="alert">
            {count === 1 ? 'One detail needs another look.' : `${count} details need another look.`}
          </p>
        )}
        <MethodForm view={view} method={method} state={state} />
        <TimeLeft view={view} />
      </section>
      <form method="post" action={`/checkout/${view.token}/cancel`} class="leave">
        <button type="submit" class="link">
          Cancel and return to {view.merchant}
        </button>
      </form>
    </Frame>
  );
}

function TimeLeft({ view }: { view: CheckoutView }) {
  const minutes = Math.ceil(view.secondsLeft / 60);
  return (
    <p class="quiet time-left">
      This page stays open for{' '}
      <span data-seconds-left={String(view.secondsLeft)}>
        {minutes} {minutes === 1 ? 'minute' : 'minutes'}
      </span>
      . You have {view.order.payment_retries_remaining} tries left.
    </p>
  );
}
