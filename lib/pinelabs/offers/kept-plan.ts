/** The text of {@link planToText}, read again. Pure. */
import type { Plan } from '../emi-types';
import { InvalidInputError } from '../gateway-error';
import { offerDataAnswer } from './offer-answer';

/** @throws InvalidInputError `INVALID_PLAN` when it is not a text of `planToText`. */
export function planFromText(text: string): Plan {
  const result = offerDataAnswer.safeParse(parsed(text));
  if (result.success) return result.data;
  throw new InvalidInputError('INVALID_PLAN', 'that is not a kept plan');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Refused by its shape, as any other text that is no plan.
    return undefined;
  }
}
