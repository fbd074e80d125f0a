/** The webhook queue and every attempt at delivering from it. */
import { randomToken } from '../domain/ids';
import type { Sqlite } from './open';

/** `waiting` is for its successor to go first (the fault "reorder"), `suppressed` is never sent (the fault "none"). */
export type WebhookState = 'pending' | 'waiting' | 'delivered' | 'failed' | 'suppressed';

export interface Webhook {
  readonly seq: number;
  readonly id: string;
  readonly event_type: string;
  readonly order_id: string;
  readonly body: string;
  readonly state: WebhookState;
  readonly attempts: number;
  /** The fault that travels with the message, such as `bad-signature`. */
  readonly fault: string | null;
  readonly due_at: number;
  readonly created_at: number;
}

export interface NewWebhook {
  readonly eventType: string;
  readonly orderId: string;
  readonly body: string;
  readonly state: WebhookState;
  readonly fault: string | null;
  readonly dueAt: number;
  readonly now: number;
}

export interface WebhookAttempt {
  readonly webhook_id: string;
  readonly at: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly fault: string | null;
  readonly duration_ms: number;
}

export type Webhooks = ReturnType<typeof webhookStore>;

export function webhookStore(db: Sqlite) {
  const add = db.prepare(
    `INSERT INTO webhooks (id, event_type, order_id, body, state, fault, due_at, created_at)
     VALUES (@id, @eventType, @orderId, @body, @state, @fault, @dueAt, @now)`,
  );
  const due = db.prepare<[number, number, number], Webhook>(
    `SELECT * FROM webhooks WHERE (state = 'pending' AND due_at <= ?) OR (state = 'waiting' AND due_at <= ?)
     ORDER BY seq LIMIT ?`,
  );
  const every = db.prepare<[number], Webhook>('SELECT * FROM webhooks ORDER BY seq DESC LIMIT ?');
  const ofOrder = db.prepare<[string, number], Webhook>(
    'SELECT * FROM webhooks WHERE order_id = ? ORDER BY seq DESC LIMIT ?',
  );
  const addAttempt = db.prepare(
    `INSERT INTO webhook_attempts (webhook_id, at, status, error, fault, duration_ms)
     VALUES (@webhook_id, @at, @status, @error, @fault, @duration_ms)`,
  );
  const attempts = db.prepare<[string], WebhookAttempt>(
    'SELECT * FROM webhook_attempts WHERE webhook_id = ? ORDER BY rowid',
  );
  const settle = db.prepare<[WebhookState, number, string]>(
    'UPDATE webhooks SET state = ?, due_at = ?, attempts = attempts + 1 WHERE id = ?',
  );
  const requeue = db.prepare<[number, string]>(
    "UPDATE webhooks SET state = 'pending', due_at = ? WHERE id = ?",
  );
  const rewrite = db.prepare<[string, string]>('UPDATE webhooks SET body = ? WHERE id = ?');
  const overtake = db.prepare<[number, string, number]>(
    "UPDATE webhooks SET due_at = ? WHERE state = 'waiting' AND order_id = ? AND seq < ?",
  );
  return {
    add(entry: NewWebhook): void {
      add.run({ ...entry, id: `msg_${randomToken(20)}` });
    },
    due: (now: number, limit: number): Webhook[] => due.all(now, now, limit),
    list: (orderId?: string, limit = 200): Webhook[] =>
      (orderId === undefined ? every.all(limit) : ofOrder.all(orderId, limit)).reverse(),
    attempts: (id: string): WebhookAttempt[] => attempts.all(id),
    recordAttempt(attempt: WebhookAttempt, state: WebhookState, dueAt: number): void {
      addAttempt.run(attempt);
      settle.run(state, dueAt, attempt.webhook_id);
    },
    requeue: (id: string, dueAt: number): boolean => requeue.run(dueAt, id).changes > 0,
    rewrite: (id: string, body: string): void => {
      rewrite.run(body, id);
    },
    /** Lets go what was told to wait until `delivered` had gone first. */
    overtaken: (delivered: Webhook, now: number): void => {
      overtake.run(now, delivered.order_id, delivered.seq);
    },
  };
}
