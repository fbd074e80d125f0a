import { expect, it } from 'vitest';
import * as messages from '@/lib/console/messages';

/** The developer's words for what a merchant knows as checks of payments, and as captures, cancellations and refunds. */
const DEVELOPERS = /\breconcil\w*|\b(?:API|endpoint)s?\b|\bcalls? (?:to|of|is|are|without|than|may)\b/i;

/** Every sentence, of functions with the code that makes it. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

it('the console says what a merchant would: no reconcile, no calls', () => {
  const sentences = sentencesOf(messages);
  expect(sentences.length).toBeGreaterThan(500);
  expect(sentences.filter((sentence) => DEVELOPERS.test(sentence))).toEqual([]);
});
