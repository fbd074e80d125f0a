/** The twin of what announces to customers: messages are written here and never sent. */
import { builtAnew } from '../table';
import { outbox } from '../tables';

type Real = typeof import('@/db/queries/outbox');

export const addMessages: Real['addMessages'] = async (tx, rows) => {
  if (rows.length === 0) return false;
  return builtAnew(() => rows.filter((row) => outbox.insertNew(tx, row)).length > 0);
};
