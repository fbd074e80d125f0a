/**
 * Who may what: a line for every page, handler and action of the build. `e2e/access.spec.ts` fails for one without a line,
 * and asks for each in every session: what is not for everybody in every way, too.
 */
import type { Permission } from '@/lib/auth/permissions';
import {
  account,
  bulk,
  confirmIdentity,
  coupons,
  customerMessages,
  customers,
  figures,
  home,
  hosts,
  invoices,
  passwords,
  product,
  products,
  secondFactor,
  settlements,
  webhooks,
} from '@/lib/console/messages';

/** `own account`: anybody with a session. */
export type Need = Permission | 'own account';

export interface PageLine {
  need: Need;
  /** What is in brackets is filled in: subjects.ts. */
  address: string;
  /** What nobody else may see of it, filled in likewise. */
  shows: string;
  /** The page is for whoever has to prove again who they are. */
  proofIsOld?: boolean;
}

/** A page or handler for everybody: it answers alike, whoever is signed in, and holds nothing of the console. */
export interface OpenLine {
  open: string;
  method?: 'POST';
  /** On the way into the console: whoever is signed in already is led on. */
  door?: true;
}

/** What answers with a status in place of a page or a way to the sign-in. */
export interface HandlerLine {
  need: Permission;
  method: 'GET' | 'POST';
  address: string;
  /** To whoever may; of the picture, that there is none in the form. */
  status: number;
}

const open = (address: string): OpenLine => ({ open: address });
const door = (address: string): OpenLine => ({ open: address, door: true });
const page = (need: Need, address: string, shows: string): PageLine => ({ need, address, shows });
const ORDER = '/admin/orders/[order]';
const PRODUCT = '/admin/products/field-guide';

export const PAGES: Readonly<Record<string, OpenLine | readonly PageLine[]>> = {
  '/admin/(console)/page': [page('orders.read', '/admin', home.cards.holds)],
  '/admin/(console)/orders/page': [page('orders.read', '/admin/orders?q=[email]', '[reference]')],
  '/admin/(console)/orders/slips/page': [
    page('orders.read', '/admin/orders/slips?order=[order]', '[reference]'),
  ],
  '/admin/(console)/orders/bulk/page': [
    page('orders.read', '/admin/orders/bulk', bulk.run.titles.capture(1)),
  ],
  '/admin/(console)/orders/bulk/[id]/page': [page('orders.read', '/admin/orders/bulk/access', '[reference]')],
  '/admin/(console)/orders/bulk/new/page': [
    page('orders.capture', '/admin/orders/bulk/new?kind=capture&order=[order]', '[reference]'),
    page('orders.dispatch', '/admin/orders/bulk/new?kind=dispatch&order=[order]', '[reference]'),
  ],
  '/admin/(console)/orders/[id]/page': [page('orders.read', ORDER, '[reference]')],
  '/admin/(console)/orders/[id]/[action]/page': [
    page('orders.capture', `${ORDER}/capture`, '[reference]'),
    page('orders.cancel', `${ORDER}/cancel`, '[reference]'),
    page('orders.refund', `${ORDER}/refund`, '[reference]'),
  ],
  '/admin/(console)/orders/[id]/address/page': [page('orders.address', `${ORDER}/address`, '[reference]')],
  '/admin/(console)/orders/[id]/slip/page': [page('orders.read', `${ORDER}/slip`, '[reference]')],
  '/admin/(console)/orders/[id]/settle/page': [page('reviews.settle', `${ORDER}/settle`, '[reference]')],
  '/admin/(console)/products/page': [page('products.read', '/admin/products', products.tab.archived)],
  '/admin/(console)/products/new/page': [
    page('products.change', '/admin/products/new', product.createText.slice(0, 30)),
  ],
  '/admin/(console)/products/categories/page': [
    page('products.change', '/admin/products/categories', product.categoriesIntro.slice(0, 30)),
  ],
  '/admin/(console)/products/[id]/page': [page('products.read', PRODUCT, product.picturesNote.slice(0, 30))],
  '/admin/(console)/products/[id]/stock/page': [page('products.read', `${PRODUCT}/stock`, 'on the shelf')],
  '/admin/(console)/messages/page': [
    page('messages.read', '/admin/messages', customerMessages.intro.slice(0, 30)),
  ],
  '/admin/(console)/messages/[id]/page': [page('messages.read', '/admin/messages/[message]', '[email]')],
  '/admin/(console)/invoices/page': [page('invoices.read', '/admin/invoices', invoices.intro.slice(0, 30))],
  '/admin/(console)/invoices/[id]/page': [page('invoices.read', '/admin/invoices/[invoice]', '[number]')],
  '/admin/(console)/invoices/[id]/pdf/route': [
    page('invoices.read', '/admin/invoices/[invoice]/pdf', '%PDF'),
  ],
  '/admin/(console)/webhooks/page': [page('webhooks.read', '/admin/webhooks', webhooks.intro.slice(0, 30))],
  '/admin/(console)/confirmation-hosts/page': [
    page('hosts.read', '/admin/confirmation-hosts', hosts.intro.slice(0, 30)),
  ],
  '/admin/(console)/coupons/page': [page('coupons.read', '/admin/coupons', coupons.intro.slice(0, 30))],
  '/admin/(console)/coupons/new/page': [page('coupons.change', '/admin/coupons/new', coupons.back)],
  '/admin/(console)/coupons/[code]/page': [page('coupons.read', '/admin/coupons/ACCESS10', coupons.back)],
  '/admin/(console)/customers/page': [
    page('customers.manage', '/admin/customers', customers.intro.slice(0, 30)),
  ],
  '/admin/(console)/figures/page': [page('figures.read', '/admin/figures', figures.intro.slice(0, 30))],
  '/admin/(console)/figures/csv/route': [page('figures.read', '/admin/figures/csv', 'conversion_percent')],
  '/admin/(console)/people/page': [page('people.manage', '/admin/people', '[person]')],
  '/admin/(console)/audit/page': [page('audit.read', '/admin/audit', 'Filter the audit log')],
  '/admin/(console)/orders/csv/route': [
    page('orders.export', '/admin/orders/csv?all=1', 'Placed (Indian time)'),
  ],
  '/admin/(console)/audit/csv/route': [page('audit.read', '/admin/audit/csv', 'time_utc')],
  '/admin/(console)/invoices/gstr-1/route': [
    page('invoices.read', '/admin/invoices/gstr-1?month=2026-11', 'Nature of Document'),
  ],
  '/admin/(console)/settlements/page': [
    page('settlements.read', '/admin/settlements', settlements.intro.slice(0, 30)),
  ],
  '/admin/(console)/settlements/open/page': [
    page('settlements.read', '/admin/settlements/open', settlements.open.intro(3).slice(0, 30)),
  ],
  '/admin/(console)/settlements/[utr]/page': [
    page('settlements.read', '/admin/settlements/ACCESS1', settlements.one.title('ACCESS1')),
  ],
  '/admin/(console)/settlements/csv/route': [
    page('settlements.read', '/admin/settlements/csv', 'transaction_id'),
  ],
  '/admin/(console)/account/password/page': [page('own account', '/admin/account/password', passwords.intro)],
  '/admin/(console)/account/page': [page('own account', '/admin/account', account.secondStep)],
  '/admin/(console)/account/authenticator/page': [
    page('own account', '/admin/account/authenticator', secondFactor.app.picture),
  ],
  '/admin/(console)/account/passkey/page': [
    page('own account', '/admin/account/passkey', secondFactor.codes.toAccount),
  ],
  '/admin/(console)/account/recovery-codes/page': [
    page('own account', '/admin/account/recovery-codes', account.renewText),
  ],
  '/admin/(console)/account/confirm/page': [
    {
      ...page('own account', '/admin/account/confirm', confirmIdentity.text.slice(0, 30)),
      proofIsOld: true,
    },
  ],

  '/admin/sign-in/second-factor/page': door('/admin/sign-in/second-factor'),
  '/admin/reset-password/page': door('/admin/reset-password'),
  '/admin/set-password/[token]/page': door('/admin/set-password/none'),
  '/admin/sign-in/page': door('/admin/sign-in'),
  '/[lang]/(payment)/order/[token]/pay/page': open('/order/[token]/pay'),
  '/[lang]/(shop)/cart/page': open('/cart'),
  '/[lang]/(shop)/category/[category]/page': open('/category/books'),
  '/[lang]/(shop)/category/[category]/filter/page': open('/category/books/filter?sort=price-up'),
  '/[lang]/(shop)/checkout/cardless/[token]/page': open('/checkout/cardless/none'),
  '/[lang]/(shop)/checkout/instalments/[token]/page': open('/checkout/instalments/none'),
  '/[lang]/(shop)/checkout/page': open('/checkout'),
  '/[lang]/(shop)/pages/[page]/page': open('/pages/privacy'),
  '/[lang]/(shop)/emi/[product]/page': open('/emi/veyra-one-5g'),
  '/[lang]/(shop)/order/[token]/card/page': open('/order/[token]/card'),
  '/[lang]/(shop)/order/[token]/lender/page': open('/order/[token]/lender'),
  '/[lang]/(shop)/order/[token]/from-mail/route': open('/order/[token]/from-mail?key=none'),
  // For who has proved to be the customer: `prove -- attacks`, order-links. Here by the bare link.
  '/[lang]/(shop)/order/[token]/invoice/[id]/page': open('/order/[token]/invoice/[invoice]'),
  '/[lang]/(shop)/order/[token]/invoice/[id]/pdf/route': open('/order/[token]/invoice/[invoice]/pdf'),
  '/[lang]/(shop)/order/[token]/page': open('/order/[token]'),
  // A mark, and nothing that it is made of.
  '/[lang]/(shop)/order/[token]/live/route': open('/order/[token]/live'),
  '/[lang]/(shop)/order/find/page': open('/order/find'),
  '/[lang]/(shop)/order/return/page': open('/order/return'),
  '/[lang]/(shop)/page': open('/'),
  '/[lang]/(shop)/product/[product]/page': open('/product/field-guide'),
  '/[lang]/(shop)/search/page': open('/search?q=chai'),
  '/[lang]/(shop)/stock-alert/[key]/page': open('/stock-alert/none'),
  '/_global-error/page': open('/_global-error'),
  '/_not-found/page': open('/no-such-page'),
  '/[lang]/(shop)/cart/count/route': open('/cart/count'),
  '/[lang]/(shop)/search/suggest/route': open('/search/suggest?q=chai'),
  '/api/emi/[product]/route': open('/api/emi/veyra-one-5g'),
  '/api/health/live/route': open('/api/health/live'),
  '/api/health/ready/route': open('/api/health/ready'),
  '/api/health/route': open('/api/health'),
  '/api/pinelabs/callback/route': { open: '/api/pinelabs/callback', method: 'POST' },
  '/api/pinelabs/webhook/route': { open: '/api/pinelabs/webhook', method: 'POST' },
  '/apple-icon/route': open('/apple-icon'),
  '/icon/route': open('/icon'),
  '/media/[folder]/[file]/route': open('/media/none/none.webp'),
  '/opengraph-image/route': open('/opengraph-image'),
  '/products/[...path]/route': open('/products/none.webp'),
  '/robots.txt/route': open('/robots.txt'),
  '/sitemap.xml/route': open('/sitemap.xml'),
};

export const HANDLERS: Readonly<Record<string, HandlerLine>> = {
  '/admin/(console)/live/route': {
    ...{ need: 'orders.read', method: 'GET', address: '/admin/live?order=[order]', status: 200 },
  },
  '/api/console/pictures/route': {
    ...{ need: 'products.change', method: 'POST', status: 422 },
    address: '/api/console/pictures?product=field-guide',
  },
};

/** By file and name; of several permissions all are needed. */
export const ACTIONS: Readonly<Record<string, 'public' | Need | readonly Permission[]>> = {
  'app/admin/(console)/orders/bulk/actions.ts captureManyAction': 'orders.capture',
  'app/admin/(console)/orders/bulk/actions.ts dispatchManyAction': 'orders.dispatch',
  'app/admin/(console)/orders/[id]/actions.ts captureAction': 'orders.capture',
  'app/admin/(console)/orders/[id]/actions.ts cancelAction': 'orders.cancel',
  'app/admin/(console)/orders/[id]/actions.ts refundAction': 'orders.refund',
  'app/admin/(console)/orders/[id]/actions.ts settleAction': 'reviews.settle',
  'app/admin/(console)/orders/[id]/actions.ts reviewAction': 'reviews.settle',
  'app/admin/(console)/orders/[id]/actions.ts withdrawLinkAction': 'messages.send',
  'app/admin/(console)/orders/[id]/actions.ts returnAction': 'orders.refund',
  'app/admin/(console)/orders/[id]/actions.ts dispatchAction': 'orders.dispatch',
  'app/admin/(console)/orders/[id]/actions.ts parcelAction': 'orders.dispatch',
  'app/admin/(console)/orders/[id]/actions.ts addressAction': 'orders.address',
  'app/admin/(console)/orders/[id]/actions.ts noteAction': 'orders.note',
  'app/admin/(console)/orders/[id]/actions.ts sendAgainAction': 'messages.send',
  'app/admin/(console)/orders/[id]/actions.ts deviceAction': 'orders.devices',
  'app/admin/(console)/orders/[id]/actions.ts askGatewayAction': 'orders.sync',
  'app/admin/(console)/products/actions.ts createProductAction': 'products.change',
  'app/admin/(console)/products/actions.ts changeProductAction': 'products.change',
  'app/admin/(console)/products/actions.ts archiveProductAction': 'products.change',
  'app/admin/(console)/products/actions.ts restoreProductAction': 'products.change',
  'app/admin/(console)/products/actions.ts addVariantAction': 'products.change',
  'app/admin/(console)/products/actions.ts changeVariantAction': 'products.change',
  'app/admin/(console)/products/actions.ts offerVariantAction': 'products.change',
  'app/admin/(console)/products/actions.ts correctStockAction': 'products.change',
  'app/admin/(console)/products/actions.ts picturesAction': 'products.change',
  'app/admin/(console)/products/actions.ts renameCategoryAction': 'products.change',
  'app/admin/(console)/messages/actions.ts sendAgainAction': 'messages.send',
  'app/admin/(console)/webhooks/actions.ts replayAction': 'webhooks.replay',
  'app/admin/(console)/webhooks/actions.ts replayAllAction': 'webhooks.replay',
  'app/admin/(console)/confirmation-hosts/actions.ts allowHostAction': 'hosts.decide',
  'app/admin/(console)/confirmation-hosts/actions.ts revokeHostAction': 'hosts.decide',
  'app/admin/(console)/coupons/actions.ts makeCouponAction': 'coupons.change',
  'app/admin/(console)/coupons/actions.ts changeCouponAction': 'coupons.change',
  'app/admin/(console)/coupons/actions.ts endCouponAction': 'coupons.change',
  'app/admin/(console)/coupons/actions.ts resumeCouponAction': 'coupons.change',
  'app/admin/(console)/customers/actions.ts customerAction': 'customers.manage',
  'app/admin/(console)/settlements/actions.ts fetchNowAction': ['orders.sync', 'settlements.read'],
  'app/admin/(console)/settlements/actions.ts notOursAction': ['reviews.settle', 'settlements.read'],
  'app/admin/(console)/people/actions.ts inviteAction': 'people.manage',
  'app/admin/(console)/people/actions.ts inviteAgainAction': 'people.manage',
  'app/admin/(console)/people/actions.ts roleAction': 'people.manage',
  'app/admin/(console)/people/actions.ts disableAction': 'people.manage',
  'app/admin/(console)/people/actions.ts endSessionsAction': 'people.manage',
  'app/admin/(console)/people/actions.ts enableAction': 'people.manage',
  'app/admin/(console)/account/password/actions.ts changePasswordAction': 'own account',
  'app/admin/(console)/account/morning-mail-action.ts morningMailAction': 'own account',
  'app/admin/(console)/account/actions.ts endSessionAction': 'own account',
  'app/admin/(console)/account/actions.ts endOthersAction': 'own account',
  'app/admin/(console)/account/actions.ts addAppAction': 'own account',
  'app/admin/(console)/account/actions.ts addPasskeyAction': 'own account',
  'app/admin/(console)/account/actions.ts renewCodesAction': 'own account',
  'app/admin/(console)/account/actions.ts removeAppAction': 'own account',
  'app/admin/(console)/account/actions.ts removePasskeyAction': 'own account',
  'app/admin/(console)/account/passkey/begin.ts beginAddPasskey': 'own account',
  'app/admin/(console)/people/second-step-actions.ts takeSecondStepAction': 'people.manage',
  'app/admin/(console)/account/confirm/actions.ts confirmAction': 'own account',
  'app/admin/(console)/account/confirm/actions.ts beginConfirm': 'own account',
  'app/admin/(console)/account/confirm/actions.ts passkeyConfirmAction': 'own account',

  'app/admin/sign-in/actions.ts signInAction': 'public',
  'app/admin/sign-in/actions.ts signOutAction': 'public',
  'app/admin/sign-in/actions.ts beginPasskeySignIn': 'public',
  'app/admin/sign-in/actions.ts passkeySignInAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts codeAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts beginPasskeyProof': 'public',
  'app/admin/sign-in/second-factor/actions.ts passkeyProofAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts setUpAppAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts beginPasskeySetUp': 'public',
  'app/admin/sign-in/second-factor/actions.ts setUpPasskeyAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts setUpDoneAction': 'public',
  'app/admin/sign-in/second-factor/actions.ts forgetStepAction': 'public',
  'app/admin/reset-password/actions.ts requestResetAction': 'public',
  'app/admin/set-password/[token]/actions.ts setPasswordAction': 'public',
  'app/[lang]/(shop)/cart/actions.ts buyCartAction': 'public',
  'app/[lang]/(shop)/cart/actions.ts changeCart': 'public',
  'app/[lang]/(shop)/checkout/actions.ts submitCheckout': 'public',
  'app/[lang]/(shop)/coupon-actions.ts putCouponAction': 'public',
  'app/[lang]/(shop)/coupon-actions.ts removeCouponAction': 'public',
  'app/[lang]/(shop)/deliver-to-action.ts deliverToAction': 'public',
  'app/[lang]/(shop)/checkout/actions.ts quoteAction': 'public',
  'app/[lang]/(shop)/checkout/actions.ts pinAction': 'public',
  'app/[lang]/(shop)/product/[product]/stock-alert-action.ts stockAlertAction': 'public',
  'app/[lang]/(shop)/stock-alert/[key]/actions.ts stopAction': 'public',
  'app/[lang]/(shop)/waiting/actions.ts letGoAction': 'public',
  'app/[lang]/(shop)/checkout/cardless/[token]/actions.ts payInCardlessInstalments': 'public',
  'app/[lang]/(shop)/checkout/instalments/[token]/actions.ts payInInstalments': 'public',
  'app/[lang]/(shop)/order/[token]/actions.ts payForOrder': 'public',
  'app/[lang]/(shop)/order/[token]/actions.ts proveCustomer': 'public',
  // For who has proved to be the customer, as their pages.
  'app/[lang]/(shop)/order/[token]/actions.ts cancelOwn': 'public',
  'app/[lang]/(shop)/order/[token]/actions.ts askReturn': 'public',
  'app/[lang]/(shop)/order/find/actions.ts sendOrderLink': 'public',
  'app/[lang]/(shop)/order/[token]/card/actions.ts payOrderInInstalments': 'public',
  'app/[lang]/(shop)/order/[token]/lender/actions.ts payOrderWithoutCard': 'public',
  'app/[lang]/(shop)/product/[product]/actions.ts addToCartAction': 'public',
  'app/[lang]/(shop)/product/[product]/actions.ts buyNowAction': 'public',
};
