/** A client with its surroundings: a local gateway, short time-outs, recorded rests and events. */
import { createPineLabs, type PineLabsConfig } from '../client/client';
import { GatewayError } from '../errors';
import type { CallEvent } from '../http/send-request';
import type { PineLabs } from '../types';
import { type LocalGateway, localGateway } from './local-gateway';

export interface Shop {
  readonly gateway: LocalGateway;
  readonly events: CallEvent[];
  /** Milliseconds of each rest between tries; none of them is really slept. */
  readonly rests: number[];
  client(over?: Partial<PineLabsConfig>): PineLabs;
}

export async function openShop(): Promise<Shop> {
  const gateway = await localGateway();
  const events: CallEvent[] = [];
  const rests: number[] = [];
  return {
    gateway,
    events,
    rests,
    client: (over = {}) =>
      createPineLabs({
        baseUrl: gateway.baseUrl,
        clientId: 'shop',
        clientSecret: 'hush',
        timeouts: { connectMs: 600, totalMs: 750 },
        random: () => 0.5,
        sleep: async (milliseconds) => {
          rests.push(milliseconds);
        },
        onCall: (event) => events.push(event),
        ...over,
      }),
  };
}

/** The error that a call rejects with. @throws Error when it succeeds or rejects with anything else. */
export async function failureOf(call: Promise<unknown>): Promise<GatewayError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('the call succeeded');
}
