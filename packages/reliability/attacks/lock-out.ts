/**
 * Strangers guess passwords from many networks: they stay out, and whoever the accounts are of gets in, by a browser that has
 * signed in before, by a sign-in that was begun before, or by a link in their mailbox.
 */
import { Administrator } from '../lib/http/administrator';
import { addAccount, type ConsoleAccount, signedIn } from '../lib/http/console-account';
import { formWith } from '../lib/http/forms';
import { mailedLink } from '../lib/mails';
import { giveCode, passwordAlone, STEP_MS, turnOnApp } from './second-factor';
import type { Trials } from './trials';

const GUESSES = 40;
const NEW_PASSWORD = 'nine otters by the weir';

export async function tryLockOut(trials: Trials): Promise<void> {
  const { world } = trials;
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
  const administrator = await world.administrator();
  await administrator.signOut();
  trials.check('the administrator is still signed in after signing out', !administrator.signedIn);

  const withApp = await addAccount(world, 'manager');
  const { codeAt } = await turnOnApp(await signedIn(world, withApp));
  // A browser that nobody has signed in with: the password is given, the code is still to come.
  const halfWay = new Administrator(world.shopUrl);
  await passwordAlone(halfWay, withApp);
  const atNewDevice = await addAccount(world, 'manager');

  const admin = { email: ADMIN_EMAIL, password: ADMIN_PASSWORD };
  for (const { email, password } of [admin, withApp, atNewDevice]) {
    const guesses = Array.from({ length: GUESSES }, (_, n) => getsIn(world.shopUrl, email, `guess ${n}`));
    trials.check(
      'a guess let somebody in',
      (await Promise.all(guesses)).every((isIn) => !isIn),
    );
    trials.check(
      'the right password of a stranger was taken in the middle of the guessing',
      !(await getsIn(world.shopUrl, email, password)),
    );
  }
  await administrator.signIn(ADMIN_EMAIL, ADMIN_PASSWORD).catch(() => undefined);
  trials.check('the administrator was locked out by strangers', administrator.signedIn);
  const { html } = await administrator.browser.get('/admin');
  trials.check('the console does not tell of the guesses', html.includes('blocked sign-in attempt'));

  await giveCode(halfWay, withApp, codeAt(Date.now() + STEP_MS));
  trials.check('guesses at passwords slowed the code of a sign-in that was begun before', halfWay.signedIn);
  trials.check('a link in the mailbox let nobody in', await comesInByMail(trials, atNewDevice));
}

/** From a browser and a network of its own. */
async function getsIn(shopUrl: string, email: string, password: string): Promise<boolean> {
  const stranger = new Administrator(shopUrl);
  await stranger.signIn(email, password).catch(() => undefined);
  return stranger.signedIn;
}

async function comesInByMail({ world }: Trials, { email }: ConsoleAccount): Promise<boolean> {
  const owner = new Administrator(world.shopUrl);
  const asks = await owner.browser.get('/admin/reset-password');
  await owner.browser.send(asks, formWith('email', asks.html), { email });
  const link = await mailedLink(world, email, /\/admin\/set-password\/[\w.~%-]+/);
  const page = await owner.browser.get(link);
  await owner.browser.send(page, formWith('newPassword', page.html), { newPassword: NEW_PASSWORD });
  await owner.signIn(email, NEW_PASSWORD).catch(() => undefined);
  return owner.signedIn;
}
