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

/** What customers read as a charge is captured here, what they get back is refunded, and what comes to the bank is settled. */
const OTHER_WORDS =
  /\b(?<!Dealer )charg(?:e|ed|es|ing)\b|\bg[ia]v(?:es?|en|ing) (?:\w+ )?back\b|\bsettl\w+ (?:the|a) review\b/i;

it('the console charges nothing, gives nothing back and settles no review: it captures, refunds and resolves', () => {
  // Heads of files keep their words.
  const sentences = sentencesOf({ ...messages, orderCsv: { ...messages.orderCsv, columns: undefined } });
  expect(sentences.filter((sentence) => OTHER_WORDS.test(sentence))).toEqual([]);
});
