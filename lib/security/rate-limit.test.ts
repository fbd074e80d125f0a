import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consume, openFrom, restore } from './rate-limit';

const START = 1_800_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BUCKET = { atOnce: 60, perHour: 30 };

/** How many of the questions that are asked at these times are let in. */
function letIn(times: Iterable<number>): number {
  let fullAt: number | undefined;
  let count = 0;
  for (const now of times) {
    if (openFrom(fullAt, BUCKET) > now) continue;
    fullAt = consume(fullAt, now, BUCKET);
    count += 1;
  }
  return count;
}

function* every(ms: number, until: number) {
  for (let now = START; now < START + until; now += ms) yield now;
}

describe('a limit that refills', () => {
  it('never refuses steady custom below its rate', () => {
    expect(letIn(every(6 * MINUTE, 14 * 24 * HOUR))).toBe(14 * 24 * 10);
  });

  it('holds whoever asks all the time to its rate, however long', () => {
    for (const hours of [1, 10, 100]) {
      expect(letIn(every(1_000, hours * HOUR))).toBe(60 + 30 * hours - 1);
    }
  });

  it('names the moment when the next question is let in, as a bucket of drops would', () => {
    const DROP = HOUR / BUCKET.perHour;
    fc.assert(
      fc.property(fc.array(fc.nat(4 * MINUTE), { maxLength: 300 }), (pauses) => {
        let now = START;
        let level = BUCKET.atOnce * DROP;
        let fullAt: number | undefined;
        for (const pause of pauses) {
          now += pause;
          level = Math.min(BUCKET.atOnce * DROP, level + pause);
          expect(Math.max(0, openFrom(fullAt, BUCKET) - now)).toBe(Math.max(0, DROP - level));
          if (level < DROP) continue;
          level -= DROP;
          fullAt = consume(fullAt, now, BUCKET);
        }
      }),
    );
  });

  it('gives back one question, and never more than were asked', () => {
    const once = consume(undefined, START, BUCKET);
    expect(restore(once, START, BUCKET)).toBeUndefined();
    const twice = consume(once, START, BUCKET);
    expect(restore(twice, START, BUCKET)).toBe(once);
    expect(restore(once, START + MINUTE, BUCKET)).toBeUndefined();
  });
});
