/** Reads a posted form: text fields only, the last of each name, within a small limit. */
import type { Context } from 'hono';
import { readBody } from '../read-body';
import type { Form } from './form';

const LIMIT = 16 * 1_024;

export async function readForm(c: Context): Promise<Form> {
  const raw = await readBody(c.req.raw, LIMIT);
  return Object.fromEntries(new URLSearchParams(Buffer.from(raw ?? []).toString('utf8')));
}
