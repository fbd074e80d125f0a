/** @jsxImportSource hono/jsx */
/** One visit to the hosted page: finds the order behind the link, and keeps a note of every form that was sent. */
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { GatewayError } from '../domain/errors';
import type { ChargeOrder } from '../domain/order';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { type PagePolicy, type PageStatus, page } from '../pages/respond';
import type { Link } from '../store/orders';
import { UnknownLinkPage } from './end-pages';
import type { Form } from './form';
import { frameOrigin } from './framing';
import { readForm } from './post-form';
import { type CheckoutView, viewOf } from './view';

export interface Visit {
  readonly link: Link;
  readonly order: ChargeOrder;
  readonly view: CheckoutView;
  /** Empty for a GET. */
  readonly form: Form;
  /** The link's own pages: `to('/confirm')`. */
  to(path: string): Response;
  /** A page that the merchant may show in a frame where the order was made for one. */
  show(content: JSX.Element, status?: PageStatus, policy?: PagePolicy): Promise<Response>;
}

export type Step = (c: Context, visit: Visit) => Response | Promise<Response>;

/** A step that the order does not allow any more, as in a second tab, leads back to where the order stands. */
export function visits(gateway: Gateway): (work: Step) => (c: Context) => Promise<Response> {
  return (work) => async (c) => {
    const started = performance.now();
    const form = c.req.method === 'POST' ? await readForm(c) : {};
    const link = gateway.store.orders.linkByToken(c.req.param('token') ?? '');
    if (link) expireIfDue(gateway, link.orderId);
    const order = link && gateway.store.orders.findCharge(link.orderId);
    if (!link || !order) return page(c, <UnknownLinkPage />, {}, 404);
    const to = (path: string) => c.redirect(`/checkout/${link.token}${path}`, 303);
    const ancestor = frameOrigin(gateway, order);
    const show: Visit['show'] = (content, status = 200, policy = {}) =>
      page(c, content, { ...policy, frameAncestors: ancestor === undefined ? [] : [ancestor] }, status);
    const visit = { link, order, view: viewOf(gateway, link, order), form, to, show };
    const answer = await backToStart(to, () => work(c, visit));
    if (c.req.method === 'POST') note(gateway, c, order, answer.status, performance.now() - started);
    return answer;
  };
}

async function backToStart(to: Visit['to'], work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GatewayError) return to('');
    throw error;
  }
}

/** Without the body, which may hold card data, and without the link's token. */
function note(gateway: Gateway, c: Context, order: ChargeOrder, status: number, durationMs: number): void {
  gateway.store.requests.add({
    at: gateway.clock.now(),
    endpoint: 'page',
    method: c.req.method,
    path: c.req.path.replace(/^\/checkout\/[^/]+/, '/checkout/[link]'),
    requestId: null,
    idempotencyKey: null,
    orderId: order.order_id,
    reference: order.merchant_order_reference,
    body: null,
    status,
    code: null,
    answer: null,
    ignored: null,
    fault: null,
    durationMs,
  });
}
