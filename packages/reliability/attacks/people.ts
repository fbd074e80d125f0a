/** The staff send what their role may not: forms that the owner had open, and those of somebody else's account. */
import { may, type Permission, type Role } from '@/lib/auth/permissions';
import { buy } from '../lib/bought';
import type { Administrator } from '../lib/http/administrator';
import { addAccount, signedIn } from '../lib/http/console-account';
import { filled, formsOf } from '../lib/http/forms';
import { SPEAKERS } from '../lib/http/instalments';
import { untilQuiet } from '../lib/quiet';
import { consoleForms, type ReadyForm } from './actions';
import type { Trials } from './trials';

const NEEDS: Readonly<Record<string, Permission>> = {
  'ask the gateway': 'orders.sync',
  capture: 'orders.capture',
  cancel: 'orders.cancel',
  refund: 'orders.refund',
};
const PAGES: readonly (readonly [string, Permission])[] = [
  ['/admin/people', 'people.manage'],
  ['/admin/customers', 'customers.manage'],
  ['/admin/audit', 'audit.read'],
  ['/admin/audit/csv', 'audit.read'],
  ['/admin/orders/csv?all=1', 'orders.export'],
  ['/admin/coupons/new', 'coupons.change'],
  ['/admin/products/new', 'products.change'],
];
const ROLES: readonly Role[] = ['packer', 'accountant'];
/** A proof of who somebody is counts for fifteen: lib/auth/step-up.ts. */
const LONG_AGO_MS = 16 * 60_000;

export async function tryPeople(trials: Trials): Promise<void> {
  const { world } = trials;
  const accounts = await Promise.all(ROLES.map((role) => addAccount(world, role)));
  const owner = await world.administrator();
  const second = await world.administrator();
  const money = await consoleForms(world);
  const people = await formsOn(owner, '/admin/people');
  const account = await formsOn(owner, '/admin/account');
  for (const [n, role] of ROLES.entries()) {
    const { id, email, password } = accounts[n] ?? { id: '', email: '', password: '' };
    const staff = await signedIn(world, { email, password });
    const forbidden = money.filter(({ name }) => !may({ role }, NEEDS[name] ?? 'people.manage'));
    trials.check(`a ${role} may do all that was tried`, forbidden.length > 0);
    await untilQuiet(world);
    // Their own session is used; the log keeps what was refused, and pages that were.
    const besides = ['audit_log', 'rate_limits', 'sessions'];
    const tryAll = async () => {
      for (const { path, body } of [...forbidden, ...people, ...account]) {
        await staff.browser.post(path, body);
      }
      for (const { name, path } of forbidden) {
        if (!path.endsWith(`/${name}`)) continue;
        const { status } = await staff.browser.get(path);
        trials.check(`a ${role} asking for ${path} was answered ${status}`, status === 404);
      }
      for (const [path, need] of PAGES) {
        const { status } = await staff.browser.get(path);
        const expected = may({ role }, need) ? 200 : 404;
        trials.check(`a ${role} asking for ${path} was answered ${status}`, status === expected);
      }
    };
    await trials.changesNothing(`what a ${role} may not do`, tryAll, besides);
    const kept = await world.database.value('SELECT role FROM users WHERE id = ?', id);
    trials.check(`a ${role} is ${String(kept)} now`, kept === role);
    const refused = await world.database.value(
      "SELECT count(*) FROM audit_log WHERE actor = ? AND result = 'refused' AND action LIKE 'order.%'",
      email,
    );
    trials.check(
      `${String(refused)} of ${forbidden.length} tries of a ${role} are in the audit log`,
      Number(refused) === forbidden.length,
    );
  }
  for (const one of [owner, second]) {
    const { url } = await one.browser.get('/admin');
    trials.check('a form of somebody else’s account ended the owner’s session', url.pathname === '/admin');
  }
  await tryOldProof(trials, owner, people);
  // The same bytes from the owner's own browser do it: what was refused was the sender.
  const packer = accounts[0]?.id ?? '';
  for (const { path, body } of people) {
    if (body.get('userId') === packer) await owner.browser.post(path, body);
  }
  const [row] = await world.database.all('SELECT role, disabled_at FROM users WHERE id = ?', packer);
  trials.check(`the owner’s form left a packer ${String(row?.role)}`, row?.role === 'owner');
  trials.check('the owner’s form disabled nobody', Boolean(row?.disabled_at));
  for (const { path, body } of account) await owner.browser.post(path, body);
  const ended = await second.browser.get('/admin');
  trials.check('the owner’s form ended no session', ended.url.pathname !== '/admin');
}

/** The owner's browser was left alone: after a quarter of an hour it changes no account and gives no large amount back. */
async function tryOldProof(
  trials: Trials,
  owner: Administrator,
  people: readonly ReadyForm[],
): Promise<void> {
  const { world } = trials;
  // Above REAUTHENTICATE_REFUND_ABOVE_RUPEES.
  const { id } = await buy(world, { product: SPEAKERS });
  const refund = await owner.openPaymentForm(id, 'refund');
  if (!refund) throw new Error('the console offers no refund');
  const provedAt = (at: number) =>
    world.database.run(
      'UPDATE sessions SET proved_at = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)',
      ...[at, world.env.ADMIN_EMAIL ?? ''],
    );
  await provedAt(Date.now() - LONG_AGO_MS);
  await untilQuiet(world);
  const tryAll = async () => {
    await refund.send();
    for (const { path, body } of people) await owner.browser.post(path, body);
  };
  await trials.changesNothing('an owner who proved long ago who they are', tryAll, ['audit_log', 'sessions']);
  await provedAt(Date.now());
  const refunded = () => world.database.value('SELECT refunded_paise FROM orders WHERE id = ?', id);
  trials.check('it was refunded', Number(await refunded()) === 0);
  await refund.send();
  trials.check('a proof of now refunds nothing', Number(await refunded()) > 0);
}

/** All of a page, ready to be sent: each as it stands, but a role becomes the owner's. */
async function formsOn({ browser }: Administrator, path: string): Promise<ReadyForm[]> {
  const { html } = await browser.get(path);
  const forms = formsOf(html).filter(({ names }) => names.has('userId') || names.has('session'));
  if (forms.length === 0) throw new Error(`${path} has no forms`);
  return forms.map((form) => ({
    ...{ name: `send a form of ${path}`, browser, path },
    body: filled(form, form.names.has('role') ? { role: 'owner' } : {}),
  }));
}
