/** Clicks on the console's money forms: which, by whom, how much; drawn first, then all sent at once. */
import { randomUUID } from 'node:crypto';
import type { Administrator, MoneyAction } from '../lib/http/administrator';
import type { Page } from '../lib/http/browser';
import { type Form, formsOf } from '../lib/http/forms';
import type { Random } from '../lib/random';
import { type Answer, answerOn } from './answer';

/** A form as it lies open in somebody's browser. */
interface OpenForm {
  readonly action: MoneyAction;
  readonly administrator: Administrator;
  readonly page: Page;
  readonly form: Form;
}

interface Click extends OpenForm {
  readonly token: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Clicked extends Answer {
  readonly action: MoneyAction;
  /** Of the form that was sent: one form acts once. */
  readonly token: string;
  /** From the click to the page that answers it, in milliseconds. */
  readonly ms: number;
}

/** Every administrator opens every form before anybody clicks. @throws Error when the console does not offer one. */
export async function openForms(
  administrators: readonly Administrator[],
  orderId: string,
  actions: readonly MoneyAction[],
): Promise<OpenForm[]> {
  const wanted = administrators.flatMap((administrator) =>
    actions.map((action) => ({ administrator, action })),
  );
  return Promise.all(
    wanted.map(async ({ administrator, action }) => {
      const page = await administrator.browser.get(`/admin/orders/${orderId}/${action}`);
      const form = formsOf(page.html).find(({ names }) => names.has('formToken'));
      if (!form) throw new Error(`the console does not offer to ${action}: HTTP ${page.status}`);
      return { administrator, action, page, form };
    }),
  );
}

/**
 * @param total what is held or captured, in paise: parts are drawn from it.
 * A click in five presses the button of another one's form once more.
 */
export function drawClicks(random: Random, open: readonly OpenForm[], total: number, count: number): Click[] {
  const clicks: Click[] = [];
  while (clicks.length < count) {
    const before = clicks.length > 0 && random.chance(0.2) ? random.pick(clicks) : undefined;
    clicks.push(before ?? drawClick(random, random.pick(open), total));
  }
  return clicks;
}

function drawClick(random: Random, open: OpenForm, total: number): Click {
  // As if each had loaded the page for itself: the token is the form's, and one form acts once.
  const token = randomUUID();
  const click = (values: Record<string, string>): Click => ({
    ...open,
    token,
    values: { formToken: token, ...values },
  });
  if (!open.form.names.has('extent')) return click({});
  if (random.chance(0.3)) return click({ extent: 'full' });
  const paise = random.int(100, open.action === 'refund' ? Math.max(100, Math.round(total / 4)) : total);
  const shown = Number(open.form.fields.find(([name]) => name === 'shown')?.[1]);
  // Confirmed at once, as with scripts: of a crowd that presses twice nobody could say who was first.
  const confirmed = `${paise}-${shown - paise}`;
  // With scripts the form of a part gives no unit back.
  const units = [...open.form.names].filter((name) => name.startsWith('restock-')).map((name) => [name, '0']);
  return click({ extent: 'part', amount: (paise / 100).toFixed(2), confirmed, ...Object.fromEntries(units) });
}

export function clickAll(clicks: readonly Click[]): Promise<Clicked[]> {
  return Promise.all(clicks.map(clickOne));
}

async function clickOne({ administrator, page, form, action, token, values }: Click): Promise<Clicked> {
  const started = performance.now();
  const answer = await administrator.browser.send(page, form, values).then(answerOn, noAnswer);
  return { action, token, ...answer, ms: performance.now() - started };
}

function noAnswer(error: unknown): Answer {
  return { told: 'unclear', words: error instanceof Error ? error.message : String(error) };
}
