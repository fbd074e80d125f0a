/** @jsxImportSource hono/jsx */
/** Sends the browser back to the shop with a form POST, by itself where scripts run, by a button where they do not. */
import type { Callback } from '../callback/callback';
import { Layout } from '../pages/layout';

interface ReturnProps {
  merchant: string;
  callback: Callback;
  outcome: 'paid' | 'failed' | 'cancelled';
  frameOrigin: string | undefined;
}

const HEADINGS = { paid: 'Payment done', failed: 'Back to the shop', cancelled: 'Back to the shop' } as const;

export function ReturnPage({ merchant, callback, outcome, frameOrigin }: ReturnProps) {
  const wait = callback.fault?.fault === 'delay' ? callback.fault.delay_ms : 0;
  const framed = frameOrigin !== undefined;
  const nowhere = callback.url === undefined && !framed;
  return (
    <Layout
      title="Returning to the shop – sandbox checkout"
      scripts={callback.url === undefined ? [] : ['return.js']}
      frame={framed ? { origin: frameOrigin } : undefined}
    >
      <section class="card alone" aria-labelledby="back">
        <h1 id="back">{HEADINGS[outcome]}</h1>
        {nowhere ? (
          <p>The shop gave no address to return to. You can close this page.</p>
        ) : (
          <form
            id="return"
            class="method"
            method="post"
            action={callback.url}
            target={framed ? '_top' : undefined}
            data-wait={String(wait)}
            data-outcome={outcome}
          >
            {callback.fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p>You are being taken back to {merchant}.</p>
            {callback.url !== undefined && (
              <button type="submit" class="primary">
                Return to {merchant}
              </button>
            )}
          </form>
        )}
      </section>
    </Layout>
  );
}
