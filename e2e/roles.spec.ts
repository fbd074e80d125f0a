/** What somebody reads who sends a form that their role has no permission for. */
import { timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { addAccount } from './support/accounts';
import { caught, replay } from './support/replay';
import { expect, test } from './support/test';

// That no page of theirs offers it: people.spec.
test('a refund that a packer sends all the same is refused, says who may, and asks nothing of the gateway', async ({
  page,
  browser,
  sandbox,
  shop,
}) => {
  const { reference } = await payOrder(page);
  const [theirs, managers] = [await browser.newContext(), await browser.newContext()];
  const packer = new ConsolePage(await theirs.newPage());
  await packer.signIn(await addAccount(shop.databaseFile, 'packer'));

  // A manager's own form, pressed with the packer's session.
  const manager = new ConsolePage(await managers.newPage());
  await manager.signIn(await addAccount(shop.databaseFile, 'manager'));
  await manager.openOrder(reference);
  await manager.openForm('Refund');
  const sent = await caught(manager.page, () => manager.sendForm('Refund'));
  expect((await replay(theirs.request, sent, shop.url)).text).toContain(
    'Your account may not do this. Ask an owner or a manager of the shop.',
  );
  expect(await timesAsked(sandbox, reference, 'refund')).toBe(0);
  // The form itself was in order.
  await replay(managers.request, sent, shop.url);
  expect(await timesAsked(sandbox, reference, 'refund')).toBe(1);
  for (const one of [theirs, managers]) await one.close();
});
