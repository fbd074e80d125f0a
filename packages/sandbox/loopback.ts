/** Keeps the controls to this machine: the caller's address and the Host it asked for must both be loopback. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Next } from 'hono';
import { refuse } from './api/routes';
import { GatewayError } from './domain/errors';

const ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A name that someone points at 127.0.0.1 must not open the door to a web page (DNS rebinding). */
const HOST = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/;

export async function loopbackOnly(
  c: Context<{ Bindings: HttpBindings }>,
  next: Next,
): Promise<Response | undefined> {
  const address = c.env.incoming.socket.remoteAddress ?? '';
  if (!ADDRESS.test(address) || !HOST.test(c.req.header('host') ?? '')) {
    return refuse(c, new GatewayError(403, 'UNAUTHORIZED', 'The controls answer on this machine only'));
  }
  await next();
  return undefined;
}
