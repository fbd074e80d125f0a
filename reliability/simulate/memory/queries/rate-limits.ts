/** The twins of db/queries/rate-limits. */
import { builtAnew } from '../table';
import { rateLimits } from '../tables';

type Real = typeof import('@/db/queries/rate-limits');

export const claimOnce: Real['claimOnce'] = (tx, key, until) =>
  builtAnew(() => rateLimits.insertNew(tx, { key, count: 1, resetAt: until }));

export const deleteExpiredCounters: Real['deleteExpiredCounters'] = (tx, now) =>
  builtAnew(() => rateLimits.delete(tx, (row) => row.resetAt <= now));
