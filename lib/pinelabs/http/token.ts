/** The access token: kept until shortly before it ends, fetched once for all who wait. */
import { z } from 'zod';
import { looseTime } from '../wire/wire-fields';

/** A token is renewed this long before its end, or a tenth of its life before, whichever is less. */
const MARGIN_MS = 60_000;
/** For a token that comes without an end: short, and a 401 corrects a wrong guess. */
const UNSTATED_LIFE_MS = 60_000;

/** `access_token`, and `expires_in` (seconds) or `expires_at` (ISO), or both. */
export const tokenAnswer = z.object({
  // Visible characters only: it goes into a header.
  access_token: z.string().regex(/^[!-~]{1,8192}$/),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
  expires_at: looseTime,
});

export type TokenAnswer = z.infer<typeof tokenAnswer>;

/** When to stop using a token: the earlier of the two ends that it states, less the margin; in UTC milliseconds. */
export function usableUntil(answer: TokenAnswer, receivedAt: number): number {
  const ends = [
    answer.expires_in === undefined ? Number.NaN : receivedAt + answer.expires_in * 1000,
    answer.expires_at ?? Number.NaN,
  ].filter((end) => Number.isFinite(end));
  const end = ends.length > 0 ? Math.min(...ends) : receivedAt + UNSTATED_LIFE_MS;
  return end - Math.min(MARGIN_MS, Math.max(0, end - receivedAt) / 10);
}

export interface TokenStore {
  get(): Promise<string>;
  /** The gateway did not accept this one. A token that has replaced it meanwhile stays. */
  discard(token: string): void;
}

export function tokenStore(fetchToken: () => Promise<TokenAnswer>, now: () => number): TokenStore {
  let current: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    try {
      // Taken before the call: the life counts from when the gateway answered, at the latest from now.
      const askedAt = now();
      const answer = await fetchToken();
      current = { token: answer.access_token, until: usableUntil(answer, askedAt) };
      return answer.access_token;
    } finally {
      pending = undefined;
    }
  };

  return {
    get() {
      if (current && now() < current.until) return Promise.resolve(current.token);
      pending ??= renew();
      return pending;
    },
    discard(token) {
      if (current?.token === token) current = undefined;
    },
  };
}
