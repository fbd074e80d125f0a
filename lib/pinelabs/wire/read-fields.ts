/** Which fields of an answer the client reads, and which of them it could not read: for reports on a gateway. Pure. */
import { z } from 'zod';
import { tokenAnswer } from '../http/token';
import { webhookBody } from '../incoming/webhook-event';
import { checkoutAnswer } from '../orders/checkout-request';
import { order, refund } from '../orders/order-answer';
import { snakeKeys } from './snake-keys';
import { unreadFields } from './unread-fields';

const data = <Schema extends z.ZodType>(schema: Schema) => z.object({ data: schema });

const SCHEMAS = {
  token: tokenAnswer,
  link: checkoutAnswer,
  order: data(order),
  refund: data(refund),
  webhook: webhookBody,
} as const;

/** Answers whose every field is listed here; plans and devices are read leniently, one by one. */
export type AnswerKind = keyof typeof SCHEMAS;

/** `data.payments[].status`: every path, objects and lists on the way included. */
export function readPaths(kind: AnswerKind): string[] {
  return [...new Set(paths(SCHEMAS[kind], ''))];
}

/** Paths in `json` that are there and could not be read, or are missing and must not be. Never a value. */
export function unreadablePaths(kind: AnswerKind, json: unknown): string[] {
  const answer = snakeKeys(json);
  const result = z.safeParse(SCHEMAS[kind], answer);
  const refused = result.success
    ? []
    : result.error.issues.map((issue) => issue.path.join('.') || 'all of it');
  return [...new Set([...refused, ...unreadFields(SCHEMAS[kind], answer)])];
}

function paths(schema: z.core.$ZodType, at: string): string[] {
  if (schema instanceof z.ZodCatch || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return paths(schema.def.innerType, at);
  if (schema instanceof z.ZodPipe) {
    const { in: first, out } = schema.def;
    return paths(first instanceof z.ZodTransform ? out : first, at);
  }
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => paths(option, at));
  if (schema instanceof z.ZodArray) return [at, ...paths(schema.element, `${at}[]`)];
  if (schema instanceof z.ZodObject) {
    const own = at === '' || at.endsWith('[]') ? [] : [at];
    const below = Object.entries(schema.shape).flatMap(([name, field]) =>
      paths(field, at === '' ? name : `${at}.${name}`),
    );
    return [...own, ...below];
  }
  return at.endsWith('[]') ? [] : [at];
}
