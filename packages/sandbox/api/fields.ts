/** The fields that several endpoints share, with the lengths, character sets and bounds of the gateway's pages. */
import { z } from 'zod';

export const MIN_AMOUNT = 100;
export const MAX_AMOUNT = 100_000_000;

export const text = (min: number, max: number) => {
  const error = `must be a string of ${min} to ${max} characters`;
  return z.string({ error }).min(min, error).max(max, error);
};

const REFERENCE = 'must be 1 to 50 of A-Z a-z 0-9 - _';
const CAPTURE_REFERENCE = 'must be 1 to 50 of A-Z a-z 0-9 - \\ _';

/** Some samples send a number here; it is kept as text. */
export const reference = z
  .union([z.string(), z.int().nonnegative().transform(String)], { error: REFERENCE })
  .pipe(z.string().regex(/^[A-Za-z0-9_-]{1,50}$/, REFERENCE));

/** Of a capture, whose page lists `\` too. */
export const captureReference = z
  .union([z.string(), z.int().nonnegative().transform(String)], { error: CAPTURE_REFERENCE })
  .pipe(z.string().regex(/^[A-Za-z0-9_\\-]{1,50}$/, CAPTURE_REFERENCE));

const VALUE = `must be a whole number from ${MIN_AMOUNT} to ${MAX_AMOUNT} (paise)`;

export const amount = z.object(
  {
    value: z.int({ error: VALUE }).min(MIN_AMOUNT, VALUE).max(MAX_AMOUNT, VALUE),
    currency: z.literal('INR', { error: 'must be INR' }),
  },
  { error: 'must be an object with value and currency' },
);

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(2_048, 'must be at most 2048 characters');

const metadataValue = text(0, 256);

export const merchantMetadata = z
  .record(text(1, 256), metadataValue, { error: 'must be an object of strings' })
  .refine((pairs) => Object.keys(pairs).length <= 10, 'must have at most 10 pairs');

export const flag = z.boolean({ error: 'must be true or false' });
