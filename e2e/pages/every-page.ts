/** Every kind of page that a person can meet, and the way to it. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addressMend, bulk, customers, dispatch, packingSlip, product } from '@/lib/console/messages';
import { coupon, couponFaults } from '@/shop/messages';
import { scriptsReady } from '../support/scripts-ready';
import { CardlessPage, PERSON } from './cardless-page';
import { CheckoutPage } from './checkout-page';
import { ConsolePage } from './console-page';
import { CHAI, PHONE, SPEAKERS, TOFFEE } from './goods';
import { CARD, OTP, WRONG_OTP } from './hosted-page';
import { begin, toPlans } from './instalments-flow';
import { HDFC_DEBIT, InstalmentsPage, ISSUERS, months } from './instalments-page';
import { MessagesPage } from './messages-page';
import { fillTooMuch, payOrder, placeOrderInBrowser } from './order-flow';
import { OrderPage } from './order-page';
import { linkInMail, PeoplePage } from './people-page';
import { ProductPage } from './product-page';
import { openSettlements } from './settlements-page';
import { type Credentials, SignInPage } from './sign-in-page';
import { makeSoldOut, StockAlertPage } from './stock-alert-page';

type Way = (page: Page, admin: Credentials, shop: { databaseFile: string }) => Promise<void>;

const address =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
  };

const withCart =
  (path: string) =>
  async (page: Page): Promise<void> => {
    const product = new ProductPage(page);
    await product.open(CHAI);
    await product.add();
    await page.goto(path);
  };

/** The page of an order of the test's own, or one of its forms. */
const consoleOrder =
  (
    hold: boolean,
    action?: 'Capture' | 'Cancel order' | 'Refund',
  ): ((page: Page, admin: Credentials) => Promise<void>) =>
  async (page, admin) => {
    const { reference } = await payOrder(page, { hold });
    const consolePage = new ConsolePage(page);
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    if (action) await consolePage.openForm(action);
    if (action && action !== 'Cancel order') await consolePage.fillForm('12.34');
  };

/** A hold and an order that is charged already: one of them can be done. */
async function toBulkPreview(page: Page, admin: Credentials): Promise<void> {
  const charged = await payOrder(page);
  await consoleOrder(true)(page, admin);
  const hold = new ConsolePage(page).orderPath.split('/').at(-1);
  await new ConsolePage(page).openOrder(charged.reference);
  const other = new ConsolePage(page).orderPath.split('/').at(-1);
  await page.goto(`/admin/orders/bulk/new?kind=capture&order=${hold}&order=${other}`);
}

/** An order of a phone that a lender has paid. */
async function phoneInConsole(page: Page, admin: Credentials): Promise<ConsolePage> {
  const lender = new CardlessPage(page);
  await lender.open(PHONE);
  const hosted = await lender.begin(months(3));
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await order.panel.waitFor();
  const reference = await order.reference();
  const consolePage = new ConsolePage(page);
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  return consolePage;
}

export const EVERY_PAGE: Readonly<Record<string, Way>> = {
  home: address('/'),
  category: address('/category/apparel'),
  'category with filters': address('/category/apparel/filter?option.Size=M&sort=price-up'),
  'filters that leave nothing': address('/category/apparel/filter?option.Size=M&option.Size=9&brand=None'),
  search: address('/search?q=chai'),
  'search without a result': address('/search?q=spaceship'),
  product: address('/product/kaveri-linen-kurta'),
  'a product that is sold out': async (page, _admin, { databaseFile }) => {
    await new StockAlertPage(page).open(await makeSoldOut(`file:${databaseFile}`));
  },
  'where mails about stock are stopped': async (page, admin, { databaseFile }) => {
    const alert = new StockAlertPage(page);
    const thing = await makeSoldOut(`file:${databaseFile}`);
    await alert.askAs(thing, 'waits@mail.example');
    await alert.putOnShelf(thing, admin);
    await page.goto(await alert.stopLink(path.dirname(databaseFile), 'waits@mail.example'));
  },
  'plans of instalments': async (page) => {
    await page.goto('/emi/veyra-one-5g');
    await page.getByRole('table').first().waitFor();
  },
  'a page of the merchant’s own': address('/pages/privacy'),
  'home in Hindi': address('/hi'),
  'a category in Hindi': address('/hi/category/apparel'),
  'a search in Hindi': address('/hi/search?q=चाय'),
  'a product in Hindi': address('/hi/product/kaveri-linen-kurta'),
  'a cart in Hindi': withCart('/hi/cart'),
  'checkout in Hindi': withCart('/hi/checkout'),
  'a paid order in Hindi': async (page) => {
    await payOrder(page);
    await page.goto(`/hi${new URL(page.url()).pathname}`);
  },
  'a page that there is not': address('/no-such-page'),
  'empty cart': address('/cart'),
  cart: withCart('/cart'),
  'a cart of more than one order may be': async (page) => {
    await fillTooMuch(page);
    await page.goto('/cart');
  },
  'checkout, nothing typed': withCart('/checkout'),
  'checkout with a bill to another country': async (page) => {
    await withCart('/checkout')(page);
    await new CheckoutPage(page).becomeTraveller();
  },
  'checkout for a business, with errors': async (page) => {
    await withCart('/checkout')(page);
    const checkout = new CheckoutPage(page);
    await checkout.buyForBusiness({ name: 'Rao & Daughters', gstin: '27AAPFU0938F1ZV' });
    await checkout.payButton.click();
    await checkout.alert.waitFor();
  },
  'checkout with errors': async (page) => {
    await withCart('/checkout')(page);
    const checkout = new CheckoutPage(page);
    await checkout.payButton.click();
    await checkout.alert.waitFor();
  },
  'a lender’s plans': async (page) => {
    const lender = new CardlessPage(page);
    await lender.open(SPEAKERS);
    await lender.type(PERSON);
    await lender.ask();
    await lender.plan(months(3)).waitFor();
  },
  'the lender again, for an order that waits': async (page) => {
    const lender = new CardlessPage(page);
    await lender.open(SPEAKERS);
    const hosted = await lender.begin(months(3));
    await hosted.enterPassword(WRONG_OTP);
    const order = new OrderPage(page);
    await order.openLast();
    await order.lenderLink.click();
    await lender.arrived();
  },
  'devices of an order in the console': async (page, admin) => {
    const consolePage = await phoneInConsole(page, admin);
    await consolePage.device(PHONE.name).fill('490154203237519');
    await consolePage.blockButton.click();
    await consolePage.devices.getByRole('alert').waitFor();
  },
  'refund form of an order with one device': async (page, admin) => {
    const consolePage = await phoneInConsole(page, admin);
    await consolePage.device(PHONE.name).fill('350000000000006');
    await consolePage.blockButton.click();
    await consolePage.devices.getByText('Blocked', { exact: true }).waitFor();
    await consolePage.openForm('Refund');
    await consolePage.dialog.getByText('This refund ends the brand’s block').waitFor();
  },
  'checkout of two of one phone': async (page) => {
    const product = new ProductPage(page);
    for (const _unit of [1, 2]) {
      await product.open(PHONE);
      await product.add();
    }
    await page.goto('/checkout');
  },
  'a plan and a card, with errors': async (page) => {
    const plans = await toPlans(page);
    await plans.choose(ISSUERS.iciciDebit, months(6));
    await plans.payButton.click();
    await plans.alert.waitFor();
  },
  'a checkout that is closed': withCart('/checkout/instalments/none'),
  'the card again, for an order that waits': async (page) => {
    const hosted = await begin(page, {
      bank: ISSUERS.hdfcDebit,
      months: months(3),
      card: HDFC_DEBIT,
    });
    await hosted.enterPassword(WRONG_OTP);
    const order = new OrderPage(page);
    await order.openLast();
    await order.cardLink.click();
    await new InstalmentsPage(page).arrived();
  },
  'the gateway’s page': async (page) => {
    await placeOrderInBrowser(page, { thing: TOFFEE });
  },
  'the gateway’s page, second step': async (page) => {
    const { hosted } = await placeOrderInBrowser(page);
    await hosted.enterCard(CARD);
    await page.getByLabel('One-time password').waitFor();
  },
  'an order that waits for its payment': async (page) => {
    await placeOrderInBrowser(page);
    await new OrderPage(page).openLast();
  },
  'an invoice': async (page) => {
    await payOrder(page);
    await page.getByRole('link', { name: /^Tax invoice .*\d$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Tax invoice' }).waitFor();
  },
  'an order that is held': async (page) => {
    await payOrder(page, { hold: true });
  },
  'a return that nobody knows': address('/order/return'),
  'where is my order': address('/order/find'),
  'sign-in': address('/admin/sign-in'),
  'sign-in refused': async (page) => {
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.submit({ email: '', password: '' });
    await signIn.alert.waitFor();
  },
  'order list': async (page, admin) => {
    await payOrder(page);
    await new SignInPage(page).signIn(admin, '/admin/orders');
  },
  'list of messages': async (page, admin) => {
    await payOrder(page);
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/messages');
  },
  'a message': async (page, admin) => {
    const { reference } = await payOrder(page);
    await new SignInPage(page).signIn(admin);
    await new MessagesPage(page).open('Order confirmed', reference);
  },
  'transfers to the bank': openSettlements,
  'what is not in the bank': async (page, admin, shop) => {
    await payOrder(page);
    await openSettlements(page, admin, shop);
    await page.goto('/admin/settlements/open');
  },
  'lines of strangers in transfers': async (page, admin, shop) => {
    await openSettlements(page, admin, shop);
    await page.goto('/admin/settlements?fault=stranger');
  },
  'transfers that do not agree': async (page, admin, shop) => {
    await openSettlements(page, admin, shop);
    await page.goto('/admin/settlements?fault=any');
  },
  'list of invoices': async (page, admin) => {
    await payOrder(page);
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/invoices');
  },
  'an invoice in the console': async (page, admin) => {
    await payOrder(page);
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/invoices');
    await page
      .getByRole('link', { name: /^Tax invoice/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Tax invoice' }).waitFor();
  },
  'customer data': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/customers');
  },
  'what the shop holds of a customer': async (page, admin) => {
    const { email } = await payOrder(page);
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/customers');
    await page.getByLabel(customers.email).fill(email);
    await page.getByRole('button', { name: customers.find }).click();
    await page.getByRole('button', { name: customers.export }).click();
    await page.getByRole('link', { name: customers.download }).waitFor();
  },
  'list of products': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/products');
  },
  'a product in the console': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/products/kaveri-linen-kurta');
  },
  'a new product, with errors': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/products/new');
    await page.getByRole('button', { name: product.createButton }).click();
    await page.getByText(product.skuMissing).waitFor();
  },
  'history of a stock': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/products/kachcha-aam-toffee/stock');
  },
  'categories in the console': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/products/categories');
  },
  'what waits today': (page, admin) => new SignInPage(page).signIn(admin, '/admin'),
  figures: async (page, admin) => {
    await payOrder(page);
    await new SignInPage(page).signIn(admin, '/admin/figures');
    await page.locator('.recharts-surface').first().waitFor();
  },
  'audit log': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/audit');
  },
  'one’s own account': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/account');
  },
  'setting up an authenticator app': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/account/authenticator');
  },
  'adding a passkey': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/account/passkey');
    await page.getByLabel('Name of the passkey').waitFor();
  },
  'new recovery codes': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/account/recovery-codes');
  },
  'webhooks set aside': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/webhooks');
  },
  'confirmation hosts': async (page, admin) => {
    await new SignInPage(page).signIn(admin);
    await page.goto('/admin/confirmation-hosts');
  },
  'a cart with a coupon that nobody knows': async (page) => {
    await withCart('/cart')(page);
    await page.getByLabel(coupon.label).fill('NOSUCH10');
    await page.getByRole('button', { name: coupon.apply }).click();
    await page.getByText(couponFaults.unknown('NOSUCH10')).waitFor();
  },
  coupons: (page, admin) => new SignInPage(page).signIn(admin, '/admin/coupons'),
  'a new coupon': (page, admin) => new SignInPage(page).signIn(admin, '/admin/coupons/new'),
  people: async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/people');
    const email = `${randomUUID()}@banyan.example`;
    const people = new PeoplePage(page);
    await people.invite(email, 'Accountant');
    await people.row(email).waitFor();
    await people.invite(email, 'Packer');
    await page.getByText('Somebody with this address').waitFor();
  },
  'change of a password, refused': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/account/password');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('That is not your current password.').waitFor();
  },
  'forgotten password': address('/admin/reset-password'),
  'a link that is over': address('/admin/set-password/none'),
  'a new password, by a good link': async (page, admin, { databaseFile }) => {
    await new SignInPage(page).signIn(admin, '/admin/people');
    const email = `${randomUUID()}@banyan.example`;
    await new PeoplePage(page).invite(email, 'Packer');
    await new PeoplePage(page).row(email).waitFor();
    await page.context().clearCookies();
    await page.goto(await linkInMail(path.join(path.dirname(databaseFile), 'mail'), email));
    await page.getByLabel('New password').waitFor();
  },
  'many orders at once, before it is done': async (page, admin) => {
    await toBulkPreview(page, admin);
  },
  'many orders at once, and what came of each': async (page, admin) => {
    await toBulkPreview(page, admin);
    await page.getByRole('button', { name: /^Capture ₹/ }).click();
    await page.locator('[data-progress="ended"]').waitFor();
  },
  'what was done to many orders': async (page, admin) => {
    await new SignInPage(page).signIn(admin, '/admin/orders/bulk');
  },
  'packing slips of many orders': async (page, admin) => {
    await toBulkPreview(page, admin);
    await page.goto(`/admin/orders/slips${new URL(page.url()).search}`);
    await page.getByRole('heading', { level: 1, name: bulk.slips.title }).waitFor();
  },
  'a capture from the list, and the next hold': async (page, admin) => {
    await consoleOrder(true)(page, admin);
    await page.goto(`${new ConsolePage(page).orderPath}/capture?next=1&back=view%3Dto-capture`);
    await page.getByRole('button', { name: 'Capture', exact: true }).click();
    await page.getByRole('link', { name: bulk.nextHold.back }).waitFor();
  },
  'order in the console': consoleOrder(false),
  'address of a parcel': async (page, admin) => {
    await consoleOrder(false)(page, admin);
    await page.getByRole('link', { name: addressMend.open }).click();
    await page.getByRole('button', { name: addressMend.submit }).waitFor();
  },
  'courier and number of a parcel, added': async (page, admin) => {
    await consoleOrder(false)(page, admin);
    await page.getByRole('button', { name: dispatch.button }).click();
    const add = page.getByText(dispatch.addParcel);
    await scriptsReady(add);
    await add.click();
    await page.getByLabel(dispatch.courier).fill('Swift Carriers');
    await page.getByLabel(dispatch.number).fill('#12');
    await page.getByRole('button', { name: dispatch.save, exact: true }).click();
    await page.getByText(dispatch.badNumber).waitFor();
  },
  'packing slip': async (page, admin) => {
    await consoleOrder(false)(page, admin);
    await page.getByRole('link', { name: packingSlip.title }).click();
    await page.getByRole('article').waitFor();
  },
  'capture form': consoleOrder(true, 'Capture'),
  'cancel form': consoleOrder(true, 'Cancel order'),
  'refund form': consoleOrder(false, 'Refund'),
};
