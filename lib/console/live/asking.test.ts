import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextQuestion, questionFor, type Watch } from './asking';

const ORDER = '0f8fad5b-d9cb-469f-a165-70867728950e';
const NEW: Watch = { stamp: undefined, failures: 0 };
const OLD = 60_000;

it.each([
  ['/admin', ''],
  ['/admin/orders', ''],
  [`/admin/orders/${ORDER}`, `?order=${ORDER}`],
  [`/admin/orders/${ORDER}/capture`, undefined],
  ['/admin/orders/bulk', undefined],
  ['/admin/products', undefined],
  ['', undefined],
])('the page %s asks with %o', (path, query) => {
  expect(questionFor(path)).toBe(query);
});

it('a page is drawn anew once for each change, and for none where nothing changed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), (stamps) => {
      let watch = NEW;
      let drawn = 0;
      for (const stamp of stamps) {
        const next = nextQuestion({ stamp, ageMs: OLD }, watch);
        if (next.changed) drawn += 1;
        watch = next;
      }
      expect(drawn).toBe(stamps.filter((stamp, n) => n > 0 && stamp !== stamps[n - 1]).length);
    }),
  );
});

it('what changed while the page was on its way is not missed', () => {
  expect(nextQuestion({ stamp: 'a', ageMs: 500 }, NEW).changed).toBe(true);
  expect(nextQuestion({ stamp: 'a', ageMs: OLD }, NEW).changed).toBe(false);
  expect(nextQuestion({ stamp: 'a', ageMs: null }, NEW).changed).toBe(false);
  expect(nextQuestion({ stamp: 'a', ageMs: 500 }, { stamp: 'a', failures: 0 }).changed).toBe(false);
});

it('a page asks every five seconds', () => {
  expect(nextQuestion({ stamp: 'a', ageMs: OLD }, NEW).afterMs).toBe(5_000);
});

it('without answers it waits longer and longer, says so after the third, and comes back to what it knew', () => {
  let watch: Watch = { stamp: 'a', failures: 0 };
  const waits: (number | undefined)[] = [];
  const notes: (string | undefined)[] = [];
  for (const answer of [undefined, 503, 500, undefined, undefined, undefined]) {
    const next = nextQuestion(answer, watch);
    waits.push(next.afterMs);
    notes.push(next.note);
    watch = next;
  }
  expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
  expect(notes).toEqual([undefined, undefined, 'away', 'away', 'away', 'away']);
  const back = nextQuestion({ stamp: 'b', ageMs: OLD }, watch);
  expect(back).toMatchObject({ changed: true, note: undefined, failures: 0, afterMs: 5_000 });
});

it('ends with the session, and where there is nothing to tell', () => {
  expect(nextQuestion(401, NEW)).toMatchObject({ note: 'ended', afterMs: undefined, changed: false });
  for (const status of [403, 404])
    expect(nextQuestion(status, NEW)).toMatchObject({ note: undefined, afterMs: undefined });
});
