/** Whether a message is still worth sending: between the change and the sending the order may have moved on. Pure. */
import type { MailFacts } from '../render/facts';

/** @returns why it must not be sent any more, in words for the console; undefined when it may. */
export function skipReason(facts: MailFacts): string | undefined {
  const paid = facts.money.authorised > 0;
  switch (facts.kind) {
    case 'try-again':
      // Whoever is asked to pay after having paid pays twice.
      if (paid) return 'Paid meanwhile';
      return facts.status === 'ATTEMPTED' && facts.canPay ? undefined : 'Could no longer be paid';
    case 'not-paid':
      return paid ? 'Paid meanwhile' : undefined;
    case 'refund-under-way':
      return facts.refundOpen ? undefined : 'The refund came to its end first';
    default:
      return undefined;
  }
}
