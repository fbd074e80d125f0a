/** The twins of db/queries/rate-limits. */
import { builtAnew } from '../table';
import { rateLimits } from '../tables';

type Real = typeof import('@/db/queries/rate-limits');

export const claimOnce: Real['claimOnce'] = (tx, key, until) =>
  builtAnew(() => rateLimits.insertNew(tx, { key, count: 1, resetAt: until }));

export const findCounters: Real['findCounters'] = (db, keys, now) =>
  builtAnew(() => rateLimits.where(db, ({ key, resetAt }) => keys.includes(key) && resetAt > now));

export const addToCounter: Real['addToCounter'] = (tx, key, by, resetAt) =>
  builtAnew(() => {
    const count = (rateLimits.get(tx, key)?.count ?? 0) + by;
    if (!rateLimits.update(tx, key, { count, resetAt })) rateLimits.insert(tx, { key, count, resetAt });
  });

/** Prepared in the real one. */
export const deleteCounters: Real['deleteCounters'] = async (tx, keys) =>
  rateLimits.delete(tx, ({ key }) => keys.includes(key));

export const deleteExpiredCounters: Real['deleteExpiredCounters'] = (tx, now) =>
  builtAnew(() => rateLimits.delete(tx, (row) => row.resetAt <= now));
