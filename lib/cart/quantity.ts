import { z } from 'zod';
import { MAX_QUANTITY } from './types';

/** How many, from a form: a whole number from 1 to {@link MAX_QUANTITY}, in plain digits. */
export const quantityField = z
  .string({ error: 'Say how many.' })
  .regex(/^\d{1,2}$/, 'Say how many in digits.')
  .transform(Number)
  .refine((value) => value >= 1 && value <= MAX_QUANTITY, `Choose from 1 to ${MAX_QUANTITY}.`);

/** An id as the catalogue makes them: a slug or a SKU. */
export const idField = z
  .string({ error: 'This page was incomplete. Load it again.' })
  .regex(/^[A-Za-z0-9._-]{1,64}$/, 'This page was incomplete. Load it again.');
