/**
 * The log. Only the fields named here are ever written: what is not on the list (a body, a header, an
 * address, a name) is dropped, so that nobody can leak a secret by logging an object.
 */
import 'server-only';
import pino from 'pino';

/** Names of what may be written. `error` is the name and message of an error of our own making; never a stranger's text. */
const TEXTS = [
  'reference',
  'gatewayOrderId',
  'operation',
  'operationId',
  'webhookId',
  'eventType',
  'cause',
  'outcome',
  'code',
  'requestId',
  'endpoint',
  // Of a refusal: the gateway's `additional_error_details`, as its client lets them through.
  ...(['source', 'step', 'reason'] as const),
  // Names of fields of an answer, by our own schema; never what they hold.
  'fields',
  'error',
  // Of the shop: docs/upgrading.md.
  'version',
] as const;
const NUMBERS = ['attempt', 'elapsedMs', 'fetched', 'changed', 'failed', 'sent', 'webhooks'] as const;

type LogFields = { [name in (typeof TEXTS)[number]]?: string | undefined } & {
  [name in (typeof NUMBERS)[number]]?: number | undefined;
} & { status?: string | number | undefined };

const ALLOWED: ReadonlySet<string> = new Set([...TEXTS, ...NUMBERS, 'status']);

const logger = pino({ level: process.env.LOG_LEVEL || 'info', base: null });

type Level = 'debug' | 'info' | 'warn' | 'error';

function write(level: Level, event: string, fields: LogFields = {}): void {
  const kept = Object.entries(fields)
    .filter(([name, value]) => ALLOWED.has(name) && value !== undefined)
    .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 300) : value]);
  logger[level](Object.fromEntries(kept), event);
}

export const log = {
  debug: (event: string, fields?: LogFields) => write('debug', event, fields),
  info: (event: string, fields?: LogFields) => write('info', event, fields),
  warn: (event: string, fields?: LogFields) => write('warn', event, fields),
  error: (event: string, fields?: LogFields) => write('error', event, fields),
};

/** What may be said of an unknown error: its name and the first line of its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return `${error.name}: ${error.message.split('\n', 1)[0]}`;
}
