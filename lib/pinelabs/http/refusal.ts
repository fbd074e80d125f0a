/**
 * `additional_error_details` of a refusal, made fit for a log and a console. `reason` is free text: it may quote what was
 * sent. Pure.
 */
import { z } from 'zod';
import type { Refusal } from '../errors';
import { tidy } from '../wire/wire-fields';

const MOST = 200;
const HIDDEN = '…';
/** The parts of a request that tell of a person. */
const PERSONAL: ReadonlySet<string> = new Set(['customer', 'bank_details', 'payment_option']);

/** The gateway's words for where and when, such as `BUSINESS` and `REQUEST_VALIDATION`. */
const code = z
  .string()
  .regex(/^[A-Za-z][A-Za-z_ -]{0,59}$/)
  .optional()
  .catch(undefined);

const details = z.object({
  source: code,
  step: code,
  reason: z.string().max(2_000).optional().catch(undefined),
});

/** @param sent the body that was refused. @returns undefined where nothing was said. */
export function refusalFrom(value: unknown, sent: object | undefined): Refusal | undefined {
  const read = details.safeParse(value);
  if (!read.success) return undefined;
  const { source, step } = read.data;
  const reason = withoutPersons(read.data.reason ?? '', sent) || undefined;
  return source || step || reason ? { source, step, reason } : undefined;
}

/** Hides numbers, tokens, addresses, and every word that the request says of its customer. */
function withoutPersons(reason: string, sent: object | undefined): string {
  const personal = new Set(sent ? personalWords(sent) : []);
  const hide = (word: string) => {
    const digits = word.match(/\p{Nd}/gu)?.length ?? 0;
    // Numbers of people and cards have three digits or more; tokens and ids are long and have some.
    const number = digits > 2 || (digits > 0 && word.length >= 12);
    return number || personal.has(word.toLowerCase()) ? HIDDEN : word;
  };
  const clean = tidy(reason, 2_000)
    .replace(/\S*(?:@|:\/\/)\S*/g, HIDDEN)
    .replace(/[^\p{L}\p{M}\p{N} _.,:;'"()[\]/+…-]/gu, ' ')
    .replace(/[\p{L}\p{M}\p{N}_+-]+/gu, hide);
  return tidy(clean, MOST);
}

/** In lower case. A secret is no text here, and has digits. */
function personalWords(value: unknown, within = false): string[] {
  if (typeof value === 'string') return within ? wordsOf(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => personalWords(part, within || PERSONAL.has(name)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_+-]{2,}/gu) ?? [];
}
