/** Somebody who pays by instalments, over plain HTTP: our page for a plan and a card, and the bank's that confirms it. */
import { browser as bankVisitor, returnForm } from '@/packages/sandbox/testing/browser';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import type { Browser, Page } from './browser';
import { formsOf } from './forms';

/** Of the demo catalogue, at a price that banks offer plans for. */
export const SPEAKERS = 'tanpuri-shelf-speakers';

/** A bank whose plans take nothing off, and a card of it. */
const BANK = 'IndusInd Bank credit card';
const CARD = { cardName: 'Asha Rao', cardNumber: '4012001037141112', cardExpiry: '12/34', cardCvv: '065' };

/** Where a filled checkout by instalments leads. */
export function isPlansPage({ url }: Page): boolean {
  return url.pathname.startsWith('/checkout/instalments/');
}

/**
 * Goes one step on from the page with the plans, or from the order's own, by what it offers: the form for a card, the
 * link to one, or the button back to the bank. @param wanted words of the plan that is chosen; the first one without.
 * @returns the page that comes of it, which may be this one again.
 */
export async function goOnPaying(browser: Browser, path: string, wanted = ''): Promise<Page> {
  const page = await browser.get(path);
  const link = /href="(\/order\/[^"/]+\/card)"/.exec(page.html)?.[1];
  if (link) return goOnPaying(browser, link, wanted);
  const forms = formsOf(page.html);
  const card = forms.find(({ names }) => names.has('cardNumber'));
  if (card) return browser.send(page, card, { ...CARD, plan: firstPlan(page.html, wanted) });
  const back = forms.find(({ names }) => names.has('token'));
  return back ? browser.send(page, back) : page;
}

/** @throws Error when the page has no such plan of our bank. */
function firstPlan(html: string, wanted: string): string {
  const [group = ''] = (html.split('<details').find((part) => part.includes(BANK)) ?? '').split('</details');
  const plans = group.split(/(?=<input\b[^>]*name="plan")/).slice(1);
  const key = /^<[^>]*value="([^"]+)"/.exec(plans.find((one) => one.includes(wanted)) ?? '')?.[1];
  if (key === undefined) throw new Error(`there is no plan of ${BANK} ${wanted} on the page`);
  return key;
}

/** What the browser would carry back to the shop. */
export interface Carried {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Types the one-time password where a `challenge_url` leads. @throws Error when the bank does not take it. */
export async function confirmAtBank(sandboxUrl: string, challengeUrl: string): Promise<Carried> {
  const next = await typeOtp(sandboxUrl, challengeUrl);
  const { action = '', fields } = returnForm(await bankVisitor(sandboxUrl).open(next));
  return { url: action, fields };
}
