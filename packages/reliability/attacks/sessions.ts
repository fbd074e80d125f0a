/** Sessions that are over: their cookies and the forms that stood open do nothing. */
import { people } from '@/lib/console/messages';
import { buy } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { addAccount, signedIn } from '../lib/http/console-account';
import { formsOf, formWith } from '../lib/http/forms';
import { untilQuiet } from '../lib/quiet';
import { opensNothing } from './shut-out';
import type { Trials } from './trials';

const NEW_PASSWORD = 'seven goats and a kite';

export async function trySessions(trials: Trials): Promise<void> {
  const { world } = trials;
  const order = await buy(world);
  const account = await addAccount(world, 'manager');
  const own = await signedIn(world, account);
  const other = await signedIn(world, account);
  const openForm = await other.openPaymentForm(order.id, 'refund');
  if (!openForm) throw new Error('the console offers no refund');
  trials.check('a second session opens nothing', (await other.browser.get('/admin')).status === 200);

  const page = await own.browser.get('/admin/account/password');
  await own.browser.send(page, formWith('newPassword', page.html), {
    password: account.password,
    newPassword: NEW_PASSWORD,
  });
  const held = async () => (await own.browser.get('/admin')).url.pathname === '/admin';
  trials.check('the session that changed the password ended', await held());
  await opensNothing(trials, 'a cookie from before the new password', other.browser, order.reference);
  await untilQuiet(world);
  await trials.changesNothing('a form that stood open before the new password', async () => {
    await openForm.send();
  });

  const copied = copyOf(own.browser);
  await own.signOut();
  await opensNothing(trials, 'a cookie that was copied before the sign-out', copied, order.reference);

  const again = await signedIn(world, { ...account, password: NEW_PASSWORD });
  const owner = await world.administrator();
  const send = async (what: string, values: Readonly<Record<string, string>> = {}) => {
    const list = await owner.browser.get('/admin/people');
    const form = formsOf(list.html).find(
      ({ html }) => html.includes(account.name) && html.includes(`>${what}<`),
    );
    if (!form) throw new Error(`the console does not offer to ${what} of the account`);
    await owner.browser.send(list, form, values);
  };
  await send(people.setRole, { role: 'packer' });
  await opensNothing(trials, 'a cookie from before the other role', again.browser, order.reference);
  const packer = await signedIn(world, { ...account, password: NEW_PASSWORD });
  await send(people.disable);
  await opensNothing(trials, 'a cookie of somebody who was disabled', packer.browser, order.reference);
  const back = await signedIn(world, { ...account, password: NEW_PASSWORD }).catch(() => undefined);
  trials.check('somebody who was disabled signed in', back === undefined);
}

function copyOf({ site, patienceMs, jar }: Browser): Browser {
  return new Browser(site, patienceMs, jar.cloneSync());
}
