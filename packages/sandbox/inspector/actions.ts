/**
 * The inspector's forms. The control endpoints take JSON only, so that no web page can reach them; these take forms,
 * and so must come from a page of our own.
 */
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { refuse } from '../api/routes';
import type { Form } from '../checkout/form';
import { readForm } from '../checkout/post-form';
import { endSettlement, moveClock, pay, steerWebhooks } from '../control/actions';
import * as schemas from '../control/schemas';
import { GatewayError } from '../domain/errors';
import { MESSAGES } from '../faults/rule';
import type { Gateway } from '../gateway';
import { settingsFrom } from './controls';

export interface Acted {
  /** Why the form was not taken. */
  readonly problem?: string | undefined;
}

type Show = (c: Context, orderId: string | undefined, acted: Acted) => Promise<Response>;

export function inspectorActions(gateway: Gateway, show: Show): Hono {
  const app = new Hono();

  app.post('*', async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host')) {
      await next();
      return undefined;
    }
    return refuse(c, new GatewayError(403, 'UNAUTHORIZED', 'This form must come from the inspector itself'));
  });

  /** Does what the form asks, and shows the page that it came from. */
  const action = (work: (form: Form, c: Context) => unknown) => async (c: Context) => {
    const form = await readForm(c);
    const back = form.back === undefined || form.back === '' ? undefined : form.back;
    try {
      await work(form, c);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      return show(c, back, { problem: error.message });
    }
    return c.redirect(back === undefined ? '/' : `/inspector/orders/${encodeURIComponent(back)}`, 303);
  };

  app.post(
    '/faults',
    action((form) => {
      gateway.store.faults.add(understood(schemas.fault, ruleOf(form)));
    }),
  );
  app.post(
    '/faults/:id/remove',
    action((_form, c) => {
      gateway.store.faults.remove(Number(c.req.param('id')));
    }),
  );
  app.post(
    '/webhooks',
    action(({ action: what, id, event_type }) => {
      const event = what === 'send' && { event_type: event_type?.trim(), data: {} };
      const asked = { action: what, ...(id !== undefined && { id }), ...event };
      steerWebhooks(gateway, understood(schemas.webhooks, asked));
    }),
  );
  app.post(
    '/pay',
    action(({ back, method, outcome, declined: code, amount, points, convenience_fee: fee }) => {
      const asked = {
        order_id: back,
        method,
        outcome,
        code,
        return: 'callback',
        ...(amount && { amount: Number(amount) }),
        ...(points && { points: Number(points) }),
        ...(fee && { convenience_fee: Number(fee) }),
      };
      return pay(gateway, understood(schemas.pay, asked));
    }),
  );
  app.post(
    '/clock',
    action(({ advance_seconds, reset }) => {
      const asked = reset === 'true' ? { reset: true } : { advance_seconds: Number(advance_seconds) };
      moveClock(gateway, understood(schemas.clock, asked));
    }),
  );
  app.post(
    '/settlements',
    action(({ back, outcome }) => {
      endSettlement(gateway, understood(schemas.settlements, { order_id: back, outcome }));
    }),
  );
  app.post(
    '/settings',
    action((form) => {
      gateway.store.settings.change(understood(schemas.settings, settingsFrom(form)));
    }),
  );

  return app;
}

/** A field that was left empty is one that the rule does not have. */
function ruleOf({
  endpoint = '',
  fault,
  times,
  delay_ms,
  reference,
  field,
  code,
}: Form): Record<string, unknown> {
  const isMessage = (MESSAGES as readonly string[]).includes(endpoint);
  return {
    endpoint,
    fault,
    ...(times && { times: Number(times) }),
    ...(delay_ms && { delay_ms: Number(delay_ms) }),
    ...(reference && { reference }),
    ...(!isMessage && field && { field }),
    ...(!isMessage && code && { code }),
  };
}

/** @throws GatewayError with what is wrong, in a sentence. */
function understood<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const words = JSON.stringify(value);
  throw new GatewayError(400, 'INVALID_REQUEST', `This does not go together and was not done: ${words}`);
}
