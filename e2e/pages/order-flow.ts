/** The ways of a customer, each on an order of its own. */
import { expect, type Page } from '@playwright/test';
import { orderStatus } from '@/shop/messages';
import { sendStep, typeOtp } from '../../scripts/lib/sandbox-page';
import { world } from '../support/own-world';
import { sendForm } from '../support/send-form';
import { CheckoutPage, formValues, newCustomer } from './checkout-page';
import { LAPTOP, OTHER_PHONE, type Thing, TOFFEE } from './goods';
import { HostedPage, OTP, TYPED_CARD } from './hosted-page';
import { OrderPage } from './order-page';
import { ProductPage } from './product-page';

export interface Wish {
  readonly thing?: Thing;
  /** Authorised now, charged on dispatch. */
  readonly hold?: boolean;
}

export interface Placed {
  readonly reference: string;
  readonly email: string;
  readonly mobile: string;
  readonly hosted: HostedPage;
  /** Of the same tab, once it comes back. */
  readonly order: OrderPage;
}

/** A cart of ₹10,99,895: more than the gateway takes for one order. */
export async function fillTooMuch(page: Page): Promise<void> {
  const product = new ProductPage(page);
  await product.open(LAPTOP);
  await product.add(10);
  await product.open(OTHER_PHONE);
  await product.add(5);
}

/** From a product's page to a checkout that is filled in and not sent. */
export async function fillCheckout(page: Page, { thing = TOFFEE, hold = false }: Wish = {}) {
  const product = new ProductPage(page);
  await product.open(thing);
  await product.add();
  const checkout = new CheckoutPage(page);
  await checkout.open();
  const customer = newCustomer();
  await checkout.fill(customer);
  if (hold) await checkout.chooseHold();
  return { checkout, customer };
}

/** From a product's page to the gateway's. */
export async function placeOrderInBrowser(page: Page, wish: Wish = {}): Promise<Placed> {
  const { checkout, customer } = await fillCheckout(page, wish);
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  return {
    reference: await hosted.reference(),
    email: customer.email,
    mobile: customer.mobile,
    hosted,
    order: new OrderPage(page),
  };
}

/** A press on “Pay” of which the gateway hears nothing: the page says that it is not known yet, then that nothing was charged. */
export async function placeUnreached(page: Page, wish: Wish = {}): Promise<OrderPage> {
  const { checkout } = await fillCheckout(page, wish);
  await checkout.payButton.click();
  const order = new OrderPage(page);
  // No answer is no failure: a request may be on its way for half a minute.
  await expect(order.headline).toHaveText(orderStatus.checking);
  await expect(order.panel).toContainText(orderStatus.doNotPayAgain);
  await expect(order.headline).toHaveText(orderStatus.unreached, { timeout: 45_000 });
  await expect(order.panel).toContainText(orderStatus.nothingCharged);
  return order;
}

/** The next try, which is the same order. */
export async function tryAgain(order: OrderPage, reference: string): Promise<HostedPage> {
  await order.tryAgainButton.click();
  const hosted = new HostedPage(order.page);
  await hosted.arrived();
  expect(await hosted.reference()).toBe(reference);
  return hosted;
}

/** Placed, paid by card or held on it, and back on the order's page, each page looked at. */
export async function payInBrowser(page: Page, wish: Wish = {}): Promise<Placed> {
  const placed = await placeOrderInBrowser(page, wish);
  await placed.hosted.payByCard();
  await placed.order.panel.waitFor();
  return placed;
}

/**
 * The same without the pages on the way, whose forms are sent as they stand: for tests of what comes after. The tab has
 * the cookies afterwards, and is on the order's page.
 */
export async function payOrder(page: Page, { thing = TOFFEE, hold = false }: Wish = {}): Promise<Placed> {
  await sendForm(page, `/product/${thing.id}`, 'product', { quantity: '1' });
  const customer = newCustomer();
  const choice = hold ? { method: 'card', payment: 'hold' } : { method: 'other' };
  const there = await sendForm(page, '/checkout', 'checkoutToken', { ...formValues(customer), ...choice });
  const { sandboxUrl } = world();
  await sendStep(sandboxUrl, there, 'card', TYPED_CARD);
  const paid = await typeOtp(sandboxUrl, there, OTP);
  await page.goto(await sendForm(page, new URL(paid, sandboxUrl).href, 'signature'));
  const order = new OrderPage(page);
  await order.panel.waitFor();
  const { email, mobile } = customer;
  return { reference: await order.reference(), email, mobile, hosted: new HostedPage(page), order };
}
