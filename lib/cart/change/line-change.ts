/** What a button of the cart carries: a variant and how many of it the cart shall hold. Pure. */
import { z } from 'zod';
import { cartErrors } from '@/shop/messages';
import { MAX_QUANTITY } from '../types';

export interface LineChange {
  variantId: string;
  quantity: number;
  /** Puts back what was removed. */
  undo: boolean;
}

/** The value of the button that sets a line to `quantity`; 0 removes it. */
export function lineChange(variantId: string, quantity: number): string {
  return `${variantId}:${quantity}`;
}

/** The value of the button that puts a line back with `quantity`. */
export function undoOf(variantId: string, quantity: number): string {
  return `${lineChange(variantId, quantity)}:undo`;
}

export const lineChangeField = z
  .string({ error: () => cartErrors.nothingChosen })
  .regex(/^[A-Za-z0-9._-]{1,64}:\d{1,2}(:undo)?$/, { error: () => cartErrors.nothingChosen })
  .transform((value): LineChange => {
    const [variantId = '', quantity, undo] = value.split(':');
    return { variantId, quantity: Number(quantity), undo: undo !== undefined };
  })
  .refine(({ quantity }) => quantity <= MAX_QUANTITY, { error: () => cartErrors.most(MAX_QUANTITY) });
