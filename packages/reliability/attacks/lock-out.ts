/** Strangers guess the administrator's password from many networks: they stay out, and the administrator gets in. */
import { Administrator } from '../lib/http/administrator';
import type { Trials } from './trials';

const GUESSES = 40;

export async function tryLockOut(trials: Trials): Promise<void> {
  const { world } = trials;
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
  const administrator = await world.administrator();
  await administrator.signOut();
  trials.check('the administrator is still signed in after signing out', !administrator.signedIn);

  const guesses = Array.from({ length: GUESSES }, (_, n) => getsIn(world.shopUrl, ADMIN_EMAIL, `guess ${n}`));
  trials.check(
    'a guess let somebody in',
    (await Promise.all(guesses)).every((isIn) => !isIn),
  );
  trials.check(
    'the right password of a stranger was taken in the middle of the guessing',
    !(await getsIn(world.shopUrl, ADMIN_EMAIL, ADMIN_PASSWORD)),
  );
  await administrator.signIn(ADMIN_EMAIL, ADMIN_PASSWORD).catch(() => undefined);
  trials.check('the administrator was locked out by strangers', administrator.signedIn);
  const { html } = await administrator.browser.get('/admin');
  trials.check('the console does not tell of the guesses', html.includes('to sign in turned away'));
}

/** From a browser and a network of its own. */
async function getsIn(shopUrl: string, email: string, password: string): Promise<boolean> {
  const stranger = new Administrator(shopUrl);
  await stranger.signIn(email, password).catch(() => undefined);
  return stranger.signedIn;
}
