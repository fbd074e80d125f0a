/** What the browser is told it may do, page by page, and that it keeps to it. */
import { createHash } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { buyBox, cart, cartChange } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout, payOrder } from './pages/order-flow';
import { OrderPage } from './pages/order-page';
import { SignInPage } from './pages/sign-in-page';
import { expect, test } from './support/test';

const CATALOGUE = ['/', '/category/grocery', `/product/${CHAI.id}`, '/no-such-page'];
/** Pages that are drawn for each request. */
const STRICT = [
  '/search?q=chai',
  '/category/grocery/filter?stock=in',
  `/emi/${CHAI.id}`,
  '/cart',
  '/checkout',
  '/order/return',
  '/order/guessed',
  '/admin/sign-in',
];

for (const path of [...CATALOGUE, ...STRICT]) {
  test(`${path} is not framed or sniffed`, async ({ request }) => {
    const answer = await request.get(path);
    const headers = answer.headers();
    // The tests' shop has no https: nothing may tell a browser to insist on it.
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe(
      STRICT.includes(path) ? 'same-origin' : 'strict-origin-when-cross-origin',
    );
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    const policy = policyOf(answer);
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('script-src')).not.toContain('unsafe-eval');
  });
}

for (const path of STRICT) {
  test(`${path} runs only the scripts of its nonce, and is not kept`, async ({ request }) => {
    const answer = await request.get(path);
    const allowed = policyOf(answer).get('script-src') ?? '';
    const nonce = /'nonce-([\w-]{22,})'/.exec(allowed)?.[1];
    expect(nonce).toBeTruthy();
    expect(allowed).toContain("'strict-dynamic'");
    expect(allowed).not.toContain('unsafe-inline');
    expect(answer.headers()['cache-control']).toContain('no-store');
    const scripts = scriptsIn(parse(await answer.text()));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(attribute(script, 'nonce')).toBe(nonce);
    const again = policyOf(await request.get(path)).get('script-src');
    expect(again).not.toContain(nonce);
  });
}

for (const path of CATALOGUE) {
  test(`${path} runs only the inline scripts whose hashes came with it`, async ({ request }) => {
    const answer = await request.get(path);
    const policies = answer
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
      .map(({ value }) => value);
    const hashes = policies.find((policy) => policy.startsWith("script-src 'self'")) ?? '';
    expect(hashes).not.toContain('unsafe');
    const scripts = scriptsIn(parse(await answer.text())).filter(
      (one) => attribute(one, 'src') === undefined && attribute(one, 'type') !== 'application/ld+json',
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const { childNodes } of scripts) {
      const text = childNodes.map((one) => ('value' in one ? one.value : '')).join('');
      expect(hashes).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  });
}

for (const [name, open] of [
  ['the checkout', async (page: Page) => void (await fillCheckout(page))],
  ['a product’s page', async (page: Page) => void (await page.goto(`/product/${CHAI.id}`))],
] as const) {
  test(`injected markup runs no script on ${name}, and the browser says so`, async ({ page, complaints }) => {
    await open(page);
    await refusesInjected(page, complaints);
  });
}

async function refusesInjected(page: Page, complaints: string[]): Promise<void> {
  const title = await page.title();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="document.title = `taken over`" alt=""><iframe srcdoc="<script>parent.document.title = `taken over`</script>"></iframe>',
    );
  });
  const scripts = () => complaints.filter((text) => text.includes('script-src'));
  await expect.poll(() => scripts().length).toBeGreaterThanOrEqual(2);
  await expect(page).toHaveTitle(title);
  // This once it is what we wanted.
  complaints.length = 0;
}

test('on the whole way, from the shelf to the console, the browser has nothing to refuse', async ({
  page,
  context,
  admin,
  complaints,
}) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Grocery' }).click();
  await page.getByRole('main').getByRole('link', { name: CHAI.name }).click();
  await page.getByRole('button', { name: buyBox.add }).click();
  await page.getByRole('link', { name: buyBox.viewCart }).click();
  await page.getByRole('button', { name: cart.more(CHAI.name) }).click();
  await expect(page.getByText(cartChange.quantityNow(CHAI.name, 2))).toBeVisible();
  const { reference } = await payOrder(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Refund');
  expect(complaints).toEqual([]);
});

test('the order’s page and the console are kept nowhere', async ({ page, context, admin }) => {
  await payOrder(page);
  const order = await page.reload();
  expect(order?.headers()['cache-control']).toContain('no-store');
  const consolePage = await context.newPage();
  await new SignInPage(consolePage).signIn(admin);
  for (const path of ['/admin', '/admin/webhooks']) {
    expect((await consolePage.goto(path))?.headers()['cache-control'], path).toContain('no-store');
  }
});

test('cookies are out of reach of scripts and of other sites', async ({ page, context, shop, admin }) => {
  const { checkout } = await fillCheckout(page);
  await checkout.payButton.click();
  await new HostedPage(page).arrived();
  await new OrderPage(page).openLast();
  await new SignInPage(page).signIn(admin);
  const cookies = await context.cookies([shop.url, `${shop.url}/order/x`]);
  // The count beside the cart's icon, what unpaid orders hold, the place that was typed last, and that an open page of the console
  // asks by itself, are all that a script may read; none of them gives a right.
  const open = ['cart_count', 'in_orders', 'deliver_to', 'watching'];
  const secrets = cookies.filter(({ name }) => !open.includes(name));
  expect(secrets.map(({ name }) => name).toSorted()).toEqual([
    'cart',
    'known-browser',
    'last_order',
    'next-auth.session-token',
    'order_proofs',
  ]);
  for (const cookie of secrets) expect(cookie, cookie.name).toMatchObject({ httpOnly: true });
  for (const cookie of cookies) expect(cookie, cookie.name).toMatchObject({ sameSite: 'Lax' });
});

test('a poisoned Host header changes no address', async ({ request, shop }) => {
  const answer = await request.post('/api/pinelabs/callback', {
    form: { order_id: 'x', status: 'PROCESSED', signature: 'x' },
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${shop.url}/order/return`);
  expect(answer.headers()['cache-control']).toBe('no-store');
});

function policyOf(answer: APIResponse): ReadonlyMap<string, string> {
  // A prerendered page has a second one, with its hashes alone.
  const policy = (answer.headers()['content-security-policy'] ?? '').split(/,\s*/, 1)[0] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

type Element = DefaultTreeAdapterMap['element'];

function scriptsIn(node: DefaultTreeAdapterMap['node']): Element[] {
  if (node.nodeName === 'script') return [node as Element];
  return 'childNodes' in node ? node.childNodes.flatMap(scriptsIn) : [];
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
