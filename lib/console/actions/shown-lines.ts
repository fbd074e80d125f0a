/** The lines that a form of a refund was drawn with, as they come back. Apart from line-amounts.ts, which a browser runs without zod. Pure. */
import { z } from 'zod';
import { paise } from '@/lib/money';
import type { RefundLine } from './line-amounts';

const shown = z.array(
  z
    .object({
      position: z.union([z.int().min(0).max(999), z.literal('delivery')]),
      quantity: z.int().min(1).max(9_999),
      left: z.int().min(0),
      paid: z.int().min(0).max(1_000_000_000_000).transform(paise),
    })
    .refine(({ left, quantity }) => left <= quantity)
    .transform((line): RefundLine => ({ ...line, label: '' })),
);

/** @returns undefined for what no form of ours sends. */
export function linesOf(text: string): RefundLine[] | undefined {
  try {
    return shown.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
