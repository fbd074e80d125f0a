/** What a browser sees of the console that nobody is signed in with. */
import type { Browser } from '../lib/http/browser';
import { sendAsScript } from './raw';
import type { Trials } from './trials';

const PAGES = [
  '/admin',
  '/admin/orders',
  '/admin/account',
  '/admin/people',
  '/admin/customers',
  '/admin/audit',
  '/admin/orders/csv?all=1',
  '/admin/audit/csv',
];
const SIGN_IN = '/admin/sign-in';

/** Nothing of the console opens, as a page, as its script asks for it, or as a file. @param secret stands on pages of the console. */
export async function opensNothing(
  trials: Trials,
  who: string,
  browser: Browser,
  secret: string,
): Promise<void> {
  for (const path of PAGES) {
    const page = await browser.get(path);
    trials.check(`${who} sees ${path}`, page.url.pathname.startsWith(SIGN_IN) && !page.html.includes(secret));
    const { html } = await sendAsScript(browser.site, path, browser.cookiesFor(path));
    trials.check(`${who} gets ${path} as a script asks for it`, !html.includes(secret));
  }
  const { status } = await browser.get('/admin/live');
  trials.check(`${who} asking what is new is answered ${status}`, status === 401);
}
