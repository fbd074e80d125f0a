/** A card as it was typed, checked field by field. The number and the code go no further than here. */
import { cardData, networkOf, passesLuhn, testCard } from '../domain/cards';
import type { CardData } from '../domain/order';
import type { FieldErrors, Form } from './form';
import { isPublishedCard } from './plans';

export type CardReading =
  | { readonly number: string; readonly card: CardData }
  | { readonly errors: FieldErrors };

/** @param now for the card's expiry. */
export function readCard(form: Form, now: Date): CardReading {
  const number = (form.card_number ?? '').replaceAll(/[\s-]/g, '');
  const cvv = (form.cvv ?? '').trim();
  const known = testCard(number);
  const errors: Record<string, string> = {};
  if (!(passesLuhn(number) || isPublishedCard(number)) || !networkOf(number))
    errors.card_number = 'Enter a card number, such as a test card below';
  const expiry = expiryError(form.expiry ?? '', now);
  if (expiry) errors.expiry = expiry;
  if (!/^\d{3,4}$/.test(cvv)) errors.cvv = 'Enter the 3 or 4 digits of the security code';
  else if (known && known.cvv !== cvv) errors.cvv = `This test card’s security code is ${known.cvv}`;
  if ((form.card_name ?? '').trim() === '') errors.card_name = 'Enter the name on the card';
  return Object.keys(errors).length > 0 ? { errors } : { number, card: cardData(number) };
}

function expiryError(text: string, now: Date): string | undefined {
  const match = /^\s*(0[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d\d)\s*$/.exec(text);
  if (!match) return 'Enter month and year, like 09/30';
  // A card is good until its month ends.
  const end = Date.UTC(2_000 + Number(match[2]), Number(match[1]));
  return end <= now.getTime() ? 'This card has expired' : undefined;
}
