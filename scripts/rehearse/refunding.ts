/** Refunds of the paid order: a part, the same again, one whose answer is lost, and one that is too much. */
import { paise } from '@/lib/money';
import { ConflictError, type GatewayOrder, isOrderId } from '@/lib/pinelabs';
import { attempt, lineOfError } from './attempt';
import { blocker, type Line, notTried, pass } from './line';
import { paidBefore, webhookLine } from './paying';
import { AMOUNT, newReference, type Rehearsal, type Run, shownAs } from './rehearsal';

const PART = paise(300);
const LOST = paise(200);
const TWICE = 'send the evidence file in before going live: money would go back twice';

export const refunds: Run = async function* (rehearsal) {
  const { client, recorder } = rehearsal;
  const paid = paidBefore(rehearsal, 'refund in part');
  if ('line' in paid) {
    yield paid.line;
    return;
  }
  const { orderId } = paid;
  const part = { reference: newReference(rehearsal, 'refund'), amount: PART };
  const first = await attempt(() => client.refund(orderId, part));
  if ('error' in first) {
    yield lineOfError('refund in part', first.error);
    return;
  }
  yield pass('refund in part', `₹3 of ₹10 is ${first.value.status}`);

  const again = await attempt(() => client.refund(orderId, part));
  yield await once(rehearsal, 'same refund again', orderId, part.reference, said(again));

  const lost = { reference: newReference(rehearsal, 'refund-lost'), amount: LOST };
  recorder.loseNext('refund');
  await attempt(() => client.refund(orderId, lost));
  const before = await stands(rehearsal, orderId, lost.reference);
  const repeat = await attempt(() => client.refund(orderId, lost));
  const acted = before === 1 ? 'the gateway had acted' : 'no refund showed';
  yield await once(
    rehearsal,
    'lost answer to a refund',
    orderId,
    lost.reference,
    `${acted}; the same again: ${said(repeat)}`,
  );

  const more = { reference: newReference(rehearsal, 'refund-more'), amount: AMOUNT };
  const tooMuch = await attempt(() => client.refund(orderId, more));
  yield 'error' in tooMuch
    ? pass('refund of too much', `is refused: ${tooMuch.error.code} (HTTP ${tooMuch.error.status})`)
    : blocker(
        'refund of too much',
        'was taken: more goes back than was paid',
        'ask the gateway: the shop never asks for it',
      );
  yield await webhookLine(rehearsal, 'webhook of a refund', orderId, /^REFUND_/);
};

function said(answer: Awaited<ReturnType<typeof attempt<{ status: string }>>>): string {
  if ('value' in answer) return 'answered with a refund';
  const { code, status } = answer.error;
  return `${answer.error instanceof ConflictError ? 'refused' : 'refused with another code'}: ${code} (HTTP ${status})`;
}

const count = ({ refunds: all }: GatewayOrder, reference: string): number =>
  all.filter((refund) => refund.reference === reference && isOrderId(refund.orderId)).length;

/** How often a refund of this reference shows in the order. */
async function stands(rehearsal: Rehearsal, orderId: string, reference: string): Promise<number> {
  const order = await shownAs(rehearsal, orderId, (shown) => count(shown, reference) > 0);
  return count(order, reference);
}

/** Whatever a repeat was answered with, one refund must stand in the order. */
async function once(
  rehearsal: Rehearsal,
  step: string,
  orderId: string,
  reference: string,
  words: string,
): Promise<Line> {
  const found = await stands(rehearsal, orderId, reference);
  if (found > 1) return blocker(step, `${found} refunds stand under one reference; ${words}`, TWICE);
  return found === 1
    ? pass(step, `one refund stands in the order; ${words}`)
    : notTried(
        step,
        `no refund shows in the order yet; ${words}`,
        'look at the order in the gateway’s dashboard',
      );
}
