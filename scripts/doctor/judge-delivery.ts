/** Judgement of the rates of shop/delivery.ts: with a mistake in them the shop does not start. Pure. */
import { bad, type Finding, ok } from './finding';

const SUBJECT = 'delivery rates';

export function judgeDelivery(mistakes: readonly string[]): Finding[] {
  if (mistakes.length === 0) return [ok(SUBJECT, 'every cart has one fee in every place')];
  return mistakes.map((mistake) => bad(SUBJECT, mistake, 'change the file, and build the shop again'));
}
