import { Administrator } from '../lib/http/administrator';
import { formsOf } from '../lib/http/forms';
import type { Defect } from './lib/defect';

const CALLS = 50;

/** A shop that has just been started, and fifty calls at once. */
export const tokenEachCall: Defect = {
  number: 18,
  slug: 'token-each-call',
  title: 'Every call fetches a token of its own',
  here: 'One token serves a process until shortly before its end; whoever comes while it is being fetched waits for that one.',
  async replay(world, verdict) {
    const order = await world.paid({ hold: true });
    const { url, server } = await world.anotherShop();
    const admin = new Administrator(url);
    const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
    await admin.signIn(ADMIN_EMAIL, ADMIN_PASSWORD);
    const page = await admin.browser.get(`/admin/orders/${order.id}`);
    const ask = formsOf(page.html).find(({ html }) => html.includes('Ask the gateway'));
    if (!ask) throw new Error('the console does not offer to ask the gateway');
    const tokens = async () => (await world.sandbox.ledger({ endpoint: 'token' })).requests.length;
    // The token is revoked below for every process: the first shop would fetch one of its own for whatever it does then.
    await world.shop.stop();
    const before = { tokens: await tokens(), fetches: await world.fetchesOf(order) };
    await Promise.all(Array.from({ length: CALLS }, () => admin.browser.send(page, ask)));
    const fetches = (await world.fetchesOf(order)) - before.fetches;
    verdict.control(`${CALLS} calls were made`, fetches === CALLS);
    verdict.holds(`one token served ${fetches} calls`, (await tokens()) - before.tokens === 1);

    await world.sandbox.fault({ endpoint: 'get', fault: 'expire-token', times: 1 });
    await Promise.all(Array.from({ length: CALLS / 2 }, () => admin.browser.send(page, ask)));
    await server.stop();
    verdict.holds('and after it was revoked in mid-burst, one more', (await tokens()) - before.tokens === 2);
    verdict.control(
      'every call was answered all the same',
      (await world.fetchesOf(order)) - before.fetches >= 1.5 * CALLS,
    );
  },
};
