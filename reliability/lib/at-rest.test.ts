import { expect, it } from 'vitest';
import { judgedAtRest } from './at-rest';

const QUICK = { limitMs: 2_000, staysMs: 30, pauseMs: 5 };
/** What each call finds, one after the other; the last for ever. */
const finds = (...answers: string[][]) => {
  let calls = 0;
  return async () => answers[Math.min(calls++, answers.length - 1)] ?? [];
};

it('does not judge while something is under way', async () => {
  let judged = 0;
  const wrong = await judgedAtRest(
    finds(['a webhook'], ['a webhook'], []),
    async () => {
      judged += 1;
      return [];
    },
    QUICK,
  );
  expect([wrong, judged]).toEqual([[], 1]);
});

it('gives what is wrong time to come right', async () => {
  expect(await judgedAtRest(finds([]), finds(['CREATED'], ['PENDING'], []), QUICK)).toEqual([]);
  // At rest, then under way again.
  expect(await judgedAtRest(finds([], ['a refund'], []), finds(['late'], []), QUICK)).toEqual([]);
});

it('says what is wrong when it stays so', async () => {
  expect(await judgedAtRest(finds([]), finds(['lost']), QUICK)).toEqual(['lost']);
});

it('names what it waited for when that does not end', async () => {
  const patience = { ...QUICK, limitMs: 20 };
  expect(await judgedAtRest(finds(['webhook 7 to be delivered']), finds(['lost']), patience)).toEqual([
    'lost',
    'after 0.02 s still waiting for webhook 7 to be delivered',
  ]);
  const flickers = finds(...Array.from({ length: 100 }, (_, index) => [String(index)]));
  expect((await judgedAtRest(finds([]), flickers, patience)).at(-1)).toMatch(/to stay the same$/);
});
