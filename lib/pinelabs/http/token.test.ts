import { describe, expect, it } from 'vitest';
import { type TokenAnswer, tokenAnswer, tokenStore, usableUntil } from './token';

const NOW = Date.UTC(2026, 0, 14, 9, 0, 0);
const read = (wire: unknown) => tokenAnswer.parse(wire);
const life = (answer: TokenAnswer) => usableUntil(answer, NOW) - NOW;

describe('how long a token is used', () => {
  it('reads expires_in, a number or digits, and leaves a margin of a minute', () => {
    expect(life(read({ access_token: 't', expires_in: 3600 }))).toBe(3_540_000);
    expect(life(read({ access_token: 't', expires_in: '3600' }))).toBe(3_540_000);
  });

  it('reads expires_at, with microseconds too', () => {
    expect(life(read({ access_token: 't', expires_at: '2026-01-14T10:00:00.000000Z' }))).toBe(3_540_000);
  });

  it('takes the earlier of both', () => {
    const both = { access_token: 't', expires_in: 7200, expires_at: '2026-01-14T10:00:00Z' };
    expect(life(read(both))).toBe(3_540_000);
    expect(life(read({ ...both, expires_in: 1800 }))).toBe(1_740_000);
  });

  it('leaves a tenth of a short life', () => {
    expect(life(read({ access_token: 't', expires_in: 100 }))).toBe(90_000);
  });

  it('uses a token without a readable end for a minute at most', () => {
    expect(life(read({ access_token: 't' }))).toBe(54_000);
    expect(life(read({ access_token: 't', expires_in: 'soon', expires_at: 'later' }))).toBe(54_000);
  });

  it('does not take a token that cannot be a header', () => {
    for (const access_token of ['', 'a b', 'a\r\nX-Evil: 1', 'é', 'x'.repeat(8193), 7, null]) {
      expect(tokenAnswer.safeParse({ access_token, expires_in: 60 }).success).toBe(false);
    }
    expect(tokenAnswer.safeParse({ access_token: 'x'.repeat(8192), expires_in: 60 }).success).toBe(true);
  });
});

describe('the token store', () => {
  const store = () => {
    const calls: ((answer: TokenAnswer | Error) => void)[] = [];
    const clock = { now: NOW };
    const tokens = tokenStore(
      () =>
        new Promise((resolve, reject) => {
          calls.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
        }),
      () => clock.now,
    );
    return { tokens, calls, clock };
  };

  it('asks once for all who wait, and keeps what it got', async () => {
    const { tokens, calls } = store();
    const waiting = [tokens.get(), tokens.get(), tokens.get()];
    calls[0]?.({ access_token: 'one', expires_in: 3600 });
    expect(await Promise.all(waiting)).toEqual(['one', 'one', 'one']);
    expect(await tokens.get()).toBe('one');
    expect(calls).toHaveLength(1);
  });

  it('asks again when the time is up', async () => {
    const { tokens, calls, clock } = store();
    const first = tokens.get();
    calls[0]?.({ access_token: 'one', expires_in: 3600 });
    await first;
    clock.now += 3_539_999;
    expect(await tokens.get()).toBe('one');
    clock.now += 1;
    const second = tokens.get();
    calls[1]?.({ access_token: 'two', expires_in: 3600 });
    expect(await second).toBe('two');
  });

  it('counts the life from before the question, so that a slow answer does not lengthen it', async () => {
    const { tokens, calls, clock } = store();
    const first = tokens.get();
    clock.now += 10_000;
    calls[0]?.({ access_token: 'one', expires_in: 100 });
    await first;
    clock.now = NOW + 90_000;
    void tokens.get();
    expect(calls).toHaveLength(2);
  });

  it('tells all who wait of a failure, and asks again for the next', async () => {
    const { tokens, calls } = store();
    const waiting = [tokens.get(), tokens.get()];
    calls[0]?.(new Error('no'));
    for (const one of waiting) await expect(one).rejects.toThrow('no');
    const next = tokens.get();
    calls[1]?.({ access_token: 'two', expires_in: 3600 });
    expect(await next).toBe('two');
  });

  it('discards the token that was refused and not the one that has replaced it', async () => {
    const { tokens, calls } = store();
    const first = tokens.get();
    calls[0]?.({ access_token: 'one', expires_in: 3600 });
    await first;
    tokens.discard('one');
    const second = tokens.get();
    calls[1]?.({ access_token: 'two', expires_in: 3600 });
    await second;
    tokens.discard('one');
    expect(await tokens.get()).toBe('two');
    expect(calls).toHaveLength(2);
  });
});
