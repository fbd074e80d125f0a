/** Somebody who buys, over plain HTTP: what the pages' forms send, without their scripts. */
import { randomInt, randomUUID } from 'node:crypto';
import { Browser, type Page } from './browser';
import { filled, formsOf, formWith } from './forms';

/** Of the demo catalogue; one price and no options. */
export const TOFFEE = 'kachcha-aam-toffee';

export interface Wish {
  readonly product?: string;
  readonly quantity?: number;
  /** Authorised now, charged on dispatch. */
  readonly hold?: boolean;
  /** By a plan and a card on our next page; otherwise on the gateway's. */
  readonly instalments?: boolean;
  /** A code that is typed on the cart. */
  readonly coupon?: string | undefined;
}

/** A checkout that is filled in. Sent twice, it is still one order. */
export interface FilledCheckout {
  /** Names the order before the shop does. */
  readonly email: string;
  /** @param through another process of the shop, by a browser with the same cookies. */
  send(through?: Browser): Promise<Page>;
  /** The page that it stands on. */
  readonly url: URL;
  /** What is sent, with these fields changed. */
  body(changes?: Readonly<Record<string, string>>): FormData;
  /** What the customer is asked for, in paise. */
  readonly total: number;
}

export class Shopper {
  constructor(
    shopUrl: string,
    readonly browser = new Browser(shopUrl),
  ) {}

  /** From the product's page to a checkout that only waits for its button. */
  async fillCheckout(wish: Wish = {}): Promise<FilledCheckout> {
    await this.addToCart(wish);
    if (wish.coupon !== undefined) await this.typeCoupon(wish.coupon);
    const page = await this.browser.get('/checkout');
    const form = formWith('checkoutToken', page.html);
    const email = `asha.${randomUUID().slice(0, 13)}@example.com`;
    const values = {
      email,
      name: 'Asha Rao',
      // Of their own: what one number may have reserved is limited.
      mobile: `98${String(randomInt(100_000_000)).padStart(8, '0')}`,
      shippingAddress1: '12 Lake Road',
      shippingPincode: '560001',
      shippingCity: 'Bengaluru',
      shippingState: 'Karnataka',
      ...(wish.instalments
        ? { method: 'emi', emiPayment: wish.hold ? 'hold' : 'now' }
        : wish.hold
          ? { method: 'card', payment: 'hold' }
          : { method: 'other' }),
    };
    return {
      email,
      total: Number(form.fields.find(([name]) => name === 'shownTotal')?.[1]),
      send: (through = this.browser) =>
        through.send({ ...page, url: new URL('/checkout', through.site) }, form, values),
      url: page.url,
      body: (changes = {}) => filled(form, { ...values, ...changes }),
    };
  }

  private async typeCoupon(code: string): Promise<void> {
    const page = await this.browser.get('/cart');
    // On a cart that has it already, as after an answer that was lost, there is no field.
    const form = formsOf(page.html).find(({ names }) => names.has('code'));
    if (form) await this.browser.send(page, form, { code });
  }

  async addToCart({ product = TOFFEE, quantity = 1 }: Wish = {}): Promise<Page> {
    const page = await this.browser.get(`/product/${product}`);
    const added = await this.browser.send(page, formWith('product', page.html), {
      quantity: String(quantity),
    });
    if (!this.browser.cookie('cart')) throw new Error(`nothing was put into the cart: ${added.status}`);
    return added;
  }

  /** The page of the order that this browser placed last; undefined when no answer said that it was placed. */
  get orderPath(): string | undefined {
    const token = this.browser.cookie('last_order');
    return token && `/order/${token}`;
  }

  /** The order page's button: back to the gateway's page, or the same order asked for once more. */
  async payAgain(orderPath: string): Promise<Page> {
    const page = await this.browser.get(orderPath);
    return this.browser.send(page, formWith('token', page.html));
  }
}
