/** The addresses that are registered at the gateway, as people type them: it follows no redirect. */
import { expect, test } from './support/test';

const raw = { maxRedirects: 0, failOnStatusCode: false };

for (const path of ['/api/pinelabs/webhook/', '//api/pinelabs/webhook', '/api//pinelabs/webhook//']) {
  test(`an unsigned event at ${path} is refused by the shop itself, not sent on`, async ({
    request,
    shop,
  }) => {
    const answer = await request.post(`${shop.url}${path}`, { data: '{}', ...raw });
    expect(answer.status()).toBe(401);
    expect(await answer.text()).toContain('webhook-id is missing');
  });
}

test('a customer who comes back to an address with too many slashes is shown where to go', async ({
  request,
  shop,
}) => {
  for (const path of ['/api/pinelabs/callback/', '//api/pinelabs//callback']) {
    const answer = await request.post(`${shop.url}${path}`, { form: { order_id: 'v1-1-aa-x' }, ...raw });
    expect(answer.status()).toBe(303);
  }
});

test('every other address keeps its one form', async ({ request, shop }) => {
  for (const path of ['/cart/', '//cart', '/api/health/', '/api/pinelabs/webhook/more/']) {
    const answer = await request.get(`${shop.url}${path}`, raw);
    expect(answer.status(), path).toBe(308);
  }
});
