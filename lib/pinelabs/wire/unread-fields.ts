/** Which fields of an answer are there and could not be read: found by walking the schema that read it. Pure. */
import { z } from 'zod';
import { isMoney } from './unread-money';

/** An order names this many of its faults. */
const MOST = 20;

/**
 * Fields that a schema gave up on with `catch`. Paths only, such as `payments.0.payment_amount`: never a value.
 * What says nothing (absent, `null`, an empty text) is not unread.
 */
export function unreadFields(schema: z.core.$ZodType, value: unknown): string[] {
  const paths = [...new Set(walk(schema, value, []))];
  // Money comes first, so that no number of other faults pushes it out.
  return paths.toSorted((a, b) => Number(isMoney(b)) - Number(isMoney(a))).slice(0, MOST);
}

function walk(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  // An item of a list that says nothing is one that is missing.
  if ((value === undefined || value === null || value === '') && typeof path.at(-1) !== 'number') return [];
  if (schema instanceof z.ZodCatch) {
    const result = z.safeParse(schema.def.innerType, value);
    if (result.success) return walk(schema.def.innerType, value, path);
    return result.error.issues.map((issue) => [...path, ...issue.path].join('.'));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return walk(schema.def.innerType, value, path);
  if (schema instanceof z.ZodPipe) {
    const { in: first, out } = schema.def;
    return first instanceof z.ZodTransform
      ? walk(out, z.safeParse(first, value).data, path)
      : walk(first, value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => walk(schema.element, item, [...path, index]));
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      walk(field, Reflect.get(value, name), [...path, name]),
    );
  return [];
}
