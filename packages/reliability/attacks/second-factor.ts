/** Somebody has a password, and not the second step: guessed codes, used codes, and pages asked for half-way. */
import { Secret, TOTP } from 'otpauth';
import { buy } from '../lib/bought';
import { Administrator } from '../lib/http/administrator';
import type { Page } from '../lib/http/browser';
import { addAccount, type ConsoleAccount, signedIn } from '../lib/http/console-account';
import { formWith } from '../lib/http/forms';
import { untilQuiet } from '../lib/quiet';
import { consoleForms } from './actions';
import { opensNothing } from './shut-out';
import type { Trials } from './trials';

const GUESSES = 20;
/** For so long an app shows one code. */
export const STEP_MS = 30_000;

export async function trySecondFactor(trials: Trials): Promise<void> {
  const { world } = trials;
  const { reference } = await buy(world);
  const account = await addAccount(world, 'manager');
  const holder = await signedIn(world, account);
  const { codeAt, recoveryCodes } = await turnOnApp(holder);
  await holder.signOut();

  const thief = new Administrator(world.shopUrl);
  const asked = await passwordAlone(thief, account);
  trials.check('a password alone is not asked for a code', asked.html.includes('name="code"'));
  trials.check('a password alone opened a session', !thief.signedIn);
  await opensNothing(trials, 'a password alone', thief.browser, reference);
  const forms = await consoleForms(world);
  await untilQuiet(world);
  await trials.changesNothing('forms of somebody half signed in', async () => {
    for (const { path, body } of forms) await thief.browser.post(path, body);
  });

  const right = () => [-1, 0, 1].map((steps) => codeAt(Date.now() + steps * STEP_MS));
  for (let n = 0; n < GUESSES; n += 1) {
    const guess = String(n * 47_123).padStart(6, '0');
    if (!right().includes(guess)) await giveCode(thief, account, guess);
    trials.check(`guess ${n + 1} at a code opened a session`, !thief.signedIn);
  }
  await giveCode(thief, account, codeAt(Date.now() + STEP_MS));
  trials.check('the right code of a stranger was taken in the middle of the guessing', !thief.signedIn);

  const used = codeAt(Date.now() + STEP_MS);
  trials.check('guesses at codes shut the holder out', await comesIn(holder, account, used));
  trials.check('a code of the app was taken twice', !(await comesIn(holder, account, used)));
  const [first = '', second = ''] = recoveryCodes;
  trials.check('a recovery code opened nothing', await comesIn(holder, account, first));
  trials.check('a recovery code was taken twice', !(await comesIn(holder, account, first)));
  trials.check('the next recovery code opened nothing', await comesIn(holder, account, second));
}

/** @returns what the app shows at a time, and the codes for a day without it. */
export async function turnOnApp({ browser }: Administrator) {
  const page = await browser.get('/admin/account/authenticator');
  const secret = /<code[^>]*>([A-Z2-7]+)<\/code>/.exec(page.html)?.[1];
  if (secret === undefined) throw new Error('the page tells no secret');
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const codeAt = (timestamp: number) => app.generate({ timestamp });
  const { html } = await browser.send(page, formWith('code', page.html), { code: codeAt(Date.now()) });
  const recoveryCodes = [...html.matchAll(/<li translate="no">([^<]+)<\/li>/g)].map(([, code = '']) => code);
  if (recoveryCodes.length === 0) throw new Error('the app was not turned on');
  return { codeAt, recoveryCodes };
}

/** @returns the page after it. */
export async function passwordAlone({ browser }: Administrator, account: ConsoleAccount): Promise<Page> {
  const page = await browser.get('/admin/sign-in');
  const { email, password } = account;
  return browser.send(page, formWith('password', page.html), { email, password });
}

export async function giveCode(who: Administrator, account: ConsoleAccount, code: string): Promise<void> {
  const step = await who.browser.get('/admin/sign-in/second-factor');
  // A sign-in that was tried too often begins anew.
  const page = step.html.includes('name="code"') ? step : await passwordAlone(who, account);
  if (page.html.includes('name="code"')) await who.browser.send(page, formWith('code', page.html), { code });
}

/** From the beginning, in the browser that they know. @returns whether it let them in; they are signed out again. */
async function comesIn(holder: Administrator, account: ConsoleAccount, code: string): Promise<boolean> {
  await passwordAlone(holder, account);
  await giveCode(holder, account, code);
  const isIn = holder.signedIn;
  if (isIn) await holder.signOut();
  return isIn;
}
