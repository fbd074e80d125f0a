/** What a button of the cart carries: a variant and how many of it the cart shall hold. Pure. */
import { z } from 'zod';
import { cartErrors } from '@/shop/messages';
import { MAX_QUANTITY } from '../types';

/** The value of the button that sets a line to `quantity`; 0 removes it. */
export function lineChange(variantId: string, quantity: number): string {
  return `${variantId}:${quantity}`;
}

export const lineChangeField = z
  .string({ error: cartErrors.nothingChosen })
  .regex(/^[A-Za-z0-9._-]{1,64}:\d{1,2}$/, cartErrors.nothingChosen)
  .transform((value) => {
    const [variantId = '', quantity] = value.split(':');
    return { variantId, quantity: Number(quantity) };
  })
  .refine(({ quantity }) => quantity <= MAX_QUANTITY, cartErrors.most(MAX_QUANTITY));
