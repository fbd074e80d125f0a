/** A browser without scripts: follows redirects, sends forms. */
import type { Merchant } from './merchant';

export interface Page {
  readonly status: number;
  /** Where it ended up, and the query with it. */
  readonly path: string;
  readonly search: string;
  readonly html: string;
  readonly headers: Headers;
}

export interface ReturnForm {
  readonly action: string | undefined;
  readonly target: string | undefined;
  /** Milliseconds that a script waits before it sends the form. */
  readonly wait: number;
  readonly outcome: string | undefined;
  /** In the order in which they are sent. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly fields: Readonly<Record<string, string>>;
  /** All but the signature. */
  readonly signed: Readonly<Record<string, string>>;
  readonly signature: string;
}

export type Browser = ReturnType<typeof browser>;

export function browser(url: string) {
  return {
    async open(address: string, form?: Readonly<Record<string, string>>): Promise<Page> {
      const answer = await fetch(new URL(address, url), {
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      const { pathname, search } = new URL(answer.url);
      const html = await answer.text();
      return { status: answer.status, path: pathname, search, html, headers: answer.headers };
    },
  };
}

/** The form that takes the customer back to the shop. */
export function returnForm({ html }: Page): ReturnForm {
  const tag = /<form id="return"[^>]*>/.exec(html)?.[0] ?? '';
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const pairs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const fields: Record<string, string> = Object.fromEntries(pairs);
  const { signature = '', ...signed } = fields;
  return {
    action: attribute('action'),
    target: attribute('target'),
    wait: Number(attribute('data-wait')),
    outcome: attribute('data-outcome'),
    pairs,
    fields,
    signed,
    signature,
  };
}

/** A new order and the ways to its pages. */
export async function newOrder(shop: Merchant, changes: object = {}) {
  const { json } = await shop.create(changes);
  return {
    orderId: json.order_id,
    link: json.redirect_url,
    token: json.token,
    at: (path: string) => `/checkout/${json.token}${path}`,
  };
}

export const CARD = {
  card_number: '4012 0010 3714 1112',
  expiry: '12/39',
  cvv: '065',
  card_name: 'Kevin Bob',
};
export const OTP = { otp: '123456' };
