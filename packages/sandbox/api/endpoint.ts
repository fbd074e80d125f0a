/** An endpoint is declared: its name, its address, what it takes and what it does. The pipeline does the rest. */
import type { z } from 'zod';
import type { GatewayError } from '../domain/errors';
import type { CallFault } from '../faults/rule';
import type { Gateway } from '../gateway';

export interface Call<Body> {
  readonly gateway: Gateway;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
  /** The caller's `Request-ID`, if it sent one. */
  readonly requestId: string | undefined;
  /** A fault rule that changes what the work comes to, rather than its answer. */
  readonly fault?: CallFault['fault'] | undefined;
}

export interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  /** The charge that the call was about, for the ledger's filter. */
  readonly orderId?: string;
  readonly reference?: string;
}

export interface Endpoint<Body = unknown> {
  /** The name that fault rules and the ledger use. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** Without a bearer token: the token call alone. */
  readonly open?: boolean;
  readonly body?: z.ZodType<Body>;
  /** Makes an order: the settings say which status that is answered with. */
  readonly creates?: true;
  /** Runs inside a transaction, synchronously. @throws GatewayError to refuse; nothing is kept then. */
  handle(call: Call<Body>): Answer;
  /** The shape of a refusal, where it is not the common one. */
  refuse?(error: GatewayError): { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
}

/** Ties the schema's type to the handler's; what is stored in the list no longer tells them apart. */
export function endpoint<Body>(declaration: Endpoint<Body>): Endpoint {
  return declaration as Endpoint;
}
