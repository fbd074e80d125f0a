/** @jsxImportSource hono/jsx */
/** Where a try ends: refused and to be tried again, the link closed, or the window shut. */
import type { ErrorOfPayment } from '../domain/order';
import { isPayable } from '../domain/payment-rules';
import { Layout } from '../pages/layout';
import { Frame } from './frame';
import { type CheckoutView, isSeamless } from './view';

export function RefusedPage({ view, error }: { view: CheckoutView; error: ErrorOfPayment }) {
  const again = isPayable(view.order);
  const left = view.order.payment_retries_remaining;
  return (
    <Frame view={view} title="Payment not completed" panel={again && !isSeamless(view.order)}>
      <section class="card" aria-labelledby="refused">
        <h1 id="refused">The payment was not completed</h1>
        <p class="alert" role="alert">
          {error.message} <code>{error.code}</code>
        </p>
        {again ? (
          <>
            <p>
              Nothing was charged. You can try again; {left} {left === 1 ? 'try is' : 'tries are'} left.
            </p>
            <div class="answers">
              <form method="post" action={`/checkout/${view.token}/again`}>
                <button type="submit" class="primary">
                  Try again
                </button>
              </form>
              {!isSeamless(view.order) && (
                <a class="button" href={`/checkout/${view.token}?choose=1`}>
                  Pay another way
                </a>
              )}
            </div>
          </>
        ) : (
          <p>Nothing was charged, and this order takes no further try.</p>
        )}
      </section>
      <ReturnLink view={view} />
    </Frame>
  );
}

export function ClosedPage({ view }: { view: CheckoutView }) {
  return (
    <Frame view={view} title="Link closed" panel={false}>
      <section class="card" aria-labelledby="closed">
        <h1 id="closed">This payment link is closed</h1>
        <p>It ran out of time or was cancelled, and takes no payment. Nothing was charged here.</p>
      </section>
      <ReturnLink view={view} />
    </Frame>
  );
}

function ReturnLink({ view }: { view: CheckoutView }) {
  return (
    <p class="leave">
      <a href={`/checkout/${view.token}/return`}>Return to {view.merchant}</a>
    </p>
  );
}

export function NoWayPage({ view }: { view: CheckoutView }) {
  return (
    <Frame view={view} title="No way to pay" panel={false}>
      <section class="card" aria-labelledby="none">
        <h1 id="none">No way to pay</h1>
        <p>
          None of the methods that this order allows ({view.order.allowed_payment_methods.join(', ')}) works
          here.
        </p>
      </section>
    </Frame>
  );
}

export function WindowClosedPage({ frameOrigin }: { frameOrigin: string | undefined }) {
  return (
    <Layout
      title="Window closed – sandbox checkout"
      frame={frameOrigin === undefined ? undefined : { origin: frameOrigin }}
    >
      <section class="card alone" aria-labelledby="shut">
        <h1 id="shut">The window is closed, so to speak</h1>
        <p>
          The payment was made and the browser never went back to the shop. Only the webhook, or the shop
          asking, can tell it now.
        </p>
      </section>
    </Layout>
  );
}

export function UnknownLinkPage() {
  return (
    <Layout title="Unknown link – sandbox checkout">
      <section class="card alone" aria-labelledby="unknown">
        <h1 id="unknown">There is no such payment link</h1>
        <p>The sandbox may have been reset since the link was made.</p>
      </section>
    </Layout>
  );
}
