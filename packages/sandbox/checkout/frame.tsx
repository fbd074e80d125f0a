/** @jsxImportSource hono/jsx */
/** Header, order summary and side panel around each step of the hosted page. */

import type { Child } from 'hono/jsx';
import { toPay } from '../domain/money';
import { Layout } from '../pages/layout';
import { rupeesOf } from '../pages/money';
import type { Method } from './methods';
import { Summary } from './summary';
import { TestPanel } from './test-panel';
import type { CheckoutView } from './view';

interface FrameProps {
  view: CheckoutView;
  title: string;
  children: Child;
  /** The test panel acts on an order that can still be paid. */
  panel?: boolean;
  /** What the customer has chosen so far: the panel shows its cards and pays by it. */
  method?: Method | undefined;
  issuer?: string | undefined;
}

export function Frame({ view, title, children, panel = true, method, issuer }: FrameProps) {
  return (
    <Layout
      title={`${title} – ${view.merchant} – sandbox checkout`}
      scripts={['checkout.js']}
      frame={
        view.frameOrigin === undefined
          ? undefined
          : { origin: view.frameOrigin, cancel: `/checkout/${view.token}/cancel` }
      }
    >
      <header class="payee">
        <span class="payee-mark" aria-hidden="true">
          {view.merchant.slice(0, 1).toUpperCase()}
        </span>
        <div>
          <p class="payee-name">{view.merchant}</p>
          <p class="quiet">Order {view.order.merchant_order_reference}</p>
        </div>
        <p class="payee-amount">{rupeesOf(toPay(view.order).value)}</p>
      </header>
      <div class="columns">
        <div class="step">{children}</div>
        <div class="side">
          <Summary view={view} />
          {panel && <TestPanel view={view} method={method} issuer={issuer} />}
        </div>
      </div>
    </Layout>
  );
}
