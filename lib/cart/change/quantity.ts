import { z } from 'zod';
import { cartErrors, forms } from '@/shop/messages';
import { MAX_QUANTITY } from '../types';

/** How many, from a form: a whole number from 1 to {@link MAX_QUANTITY}, in plain digits. */
export const quantityField = z
  .string({ error: () => cartErrors.quantityMissing })
  .regex(/^\d{1,2}$/, { error: () => cartErrors.quantityDigits })
  .transform(Number)
  .refine((value) => value >= 1 && value <= MAX_QUANTITY, {
    error: () => cartErrors.quantityRange(MAX_QUANTITY),
  });

/** An id as the catalogue makes them: a slug or a SKU. */
export const idField = z
  .string({ error: () => forms.incomplete })
  .regex(/^[A-Za-z0-9._-]{1,64}$/, { error: () => forms.incomplete });
