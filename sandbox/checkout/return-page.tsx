/** @jsxImportSource hono/jsx */
/** Sends the browser back to the shop with a form POST, by itself where scripts run, by a button where they do not. */
import { raw } from 'hono/html';
import type { Callback } from '../callback/callback';
import { Layout } from '../pages/layout';

interface ReturnProps {
  merchant: string;
  callback: Callback;
  paid: boolean;
  nonce: string;
}

export function ReturnPage({ merchant, callback, paid, nonce }: ReturnProps) {
  const wait = callback.fault?.fault === 'delay' ? callback.fault.delay_ms : 0;
  return (
    <Layout title="Returning to the shop – sandbox checkout">
      <section class="card alone" aria-labelledby="back">
        <h1 id="back">{paid ? 'Payment done' : 'Back to the shop'}</h1>
        {callback.url === undefined ? (
          <p>The shop gave no address to return to. You can close this page.</p>
        ) : (
          <form id="return" class="method" method="post" action={callback.url}>
            {callback.fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p>You are being taken back to {merchant}.</p>
            <button type="submit" class="primary">
              Return to {merchant}
            </button>
            <script nonce={nonce}>
              {raw(`setTimeout(() => document.getElementById('return').submit(), ${Number(wait)});`)}
            </script>
          </form>
        )}
      </section>
    </Layout>
  );
}
