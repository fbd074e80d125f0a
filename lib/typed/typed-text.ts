/** A text field of a form, before its own rules. Pure. */
import { z } from 'zod';

/**
 * Missing and empty are one thing: the field was left blank.
 * @param longest in characters, cut first, so that no pattern meets a megabyte.
 */
export const typedText = (clean: (text: string) => string, longest = 2_000) =>
  z
    .unknown()
    .optional()
    .transform((value) => clean(typeof value === 'string' ? value.slice(0, longest) : ''));
