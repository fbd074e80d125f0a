/** Every page, in both themes and on a phone: axe finds nothing, and nothing has to be scrolled sideways. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtRoutes } from './access/build';
import { EVERY_PAGE } from './pages/every-page';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test.use({ reducedMotion: 'reduce' });

/** The entry of EVERY_PAGE that shows each page of the console, or another spec that looks at it. */
const SHOWN: Readonly<Record<string, string>> = {
  '/admin/(console)/page': 'what waits today',
  '/admin/(console)/orders/page': 'order list',
  '/admin/(console)/orders/slips/page': 'packing slips of many orders',
  '/admin/(console)/orders/bulk/page': 'what was done to many orders',
  '/admin/(console)/orders/bulk/[id]/page': 'many orders at once, and what came of each',
  '/admin/(console)/orders/bulk/new/page': 'many orders at once, before it is done',
  '/admin/(console)/orders/[id]/page': 'order in the console',
  '/admin/(console)/orders/[id]/[action]/page': 'a capture from the list, and the next hold',
  '/admin/(console)/orders/[id]/address/page': 'address of a parcel',
  '/admin/(console)/orders/[id]/slip/page': 'packing slip',
  '/admin/(console)/orders/[id]/settle/page': 'settle-review.spec.ts',
  '/admin/(console)/products/page': 'list of products',
  '/admin/(console)/products/new/page': 'a new product, with errors',
  '/admin/(console)/products/categories/page': 'categories in the console',
  '/admin/(console)/products/[id]/page': 'a product in the console',
  '/admin/(console)/products/[id]/stock/page': 'history of a stock',
  '/admin/(console)/messages/page': 'list of messages',
  '/admin/(console)/messages/[id]/page': 'a message',
  '/admin/(console)/invoices/page': 'list of invoices',
  '/admin/(console)/invoices/[id]/page': 'an invoice in the console',
  '/admin/(console)/webhooks/page': 'webhooks set aside',
  '/admin/(console)/confirmation-hosts/page': 'confirmation hosts',
  '/admin/(console)/coupons/page': 'coupons',
  '/admin/(console)/coupons/new/page': 'a new coupon',
  '/admin/(console)/coupons/[code]/page': 'coupons.spec.ts',
  '/admin/(console)/customers/page': 'what the shop holds of a customer',
  '/admin/(console)/figures/page': 'figures',
  '/admin/(console)/people/page': 'people',
  '/admin/(console)/audit/page': 'audit log',
  '/admin/(console)/settlements/page': 'transfers to the bank',
  '/admin/(console)/settlements/open/page': 'what is not in the bank',
  '/admin/(console)/settlements/[utr]/page': 'settlements.spec.ts',
  '/admin/(console)/account/page': 'one’s own account',
  '/admin/(console)/account/password/page': 'change of a password, refused',
  '/admin/(console)/account/authenticator/page': 'setting up an authenticator app',
  '/admin/(console)/account/passkey/page': 'adding a passkey',
  '/admin/(console)/account/recovery-codes/page': 'new recovery codes',
  '/admin/(console)/account/confirm/page': 'step-up.spec.ts',
  '/admin/sign-in/page': 'sign-in',
  '/admin/sign-in/second-factor/page': 'second-factor.spec.ts',
  '/admin/reset-password/page': 'forgotten password',
  '/admin/set-password/[token]/page': 'a new password, by a good link',
};

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`${name} can be used by everybody`, async ({ page, admin, shop }) => {
    await open(page, admin, shop);
    for (const [route, shownBy] of Object.entries(SHOWN)) {
      if (shownBy === name) expect(new URL(page.url()).pathname).toMatch(addressOf(route));
    }
    await expectAccessible(page);
  });
}

test('each page of the console that the build has is one of these', () => {
  const pages = builtRoutes().filter((route) => /^\/admin\/.*page$/.test(route));
  expect(pages.toSorted()).toEqual(Object.keys(SHOWN).toSorted());
  for (const shownBy of Object.values(SHOWN)) {
    if (shownBy.endsWith('.spec.ts'))
      expect(readFileSync(path.join(import.meta.dirname, shownBy), 'utf8'), shownBy).toContain(
        'await expectAccessible(',
      );
    else expect(Object.keys(EVERY_PAGE)).toContain(shownBy);
  }
});

/** Of a route as the build names it. */
function addressOf(route: string): RegExp {
  const address = route
    .replace('/(console)', '')
    .replace(/\/page$/, '')
    .replaceAll(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${address}$`);
}
