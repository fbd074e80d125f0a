/** Every call goes through here: a token in hand, tries as the retry rule allows, one renewal on a 401. */
import { randomUUID } from 'node:crypto';
import { AuthenticationError, GatewayError, UnreachableError } from '../errors';
import { retryDelayMs } from './retry';
import { type Call, type RequestConfig, sendRequest } from './send-request';
import { tokenAnswer, tokenStore } from './token';

export interface RequesterConfig extends RequestConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/**
 * A money call that waited longer than this for its token is not sent any more, in milliseconds: whoever asked
 * may have concluded by now that it did not happen.
 */
const SEND_WITHIN_MS = 20_000;

function tooLateToSend(): GatewayError {
  return new UnreachableError('the call waited too long for its token and was not sent', {
    code: 'NOT_SENT',
    retryable: true,
    outcomeUnknown: false,
  });
}

/** @throws GatewayError of the last try. */
export type Send = <Answer>(call: Call<Answer>) => Promise<Answer>;

export function createRequester(config: RequesterConfig): Send {
  const askForToken = {
    endpoint: 'token',
    method: 'POST',
    path: '/api/auth/v1/token',
    body: {
      client_id: config.clientId,
      client_secret: config.clientSecret,
      grant_type: 'client_credentials',
    },
    answer: tokenAnswer,
    money: false,
  } as const;
  const tokens = tokenStore(
    () =>
      withRetries(config, {
        retrySafe: true,
        prepare: async () => undefined,
        once: (_, attempt) => sendRequest(config, askForToken, { attempt }),
        recover: () => false,
      }),
    config.now,
  );

  return async (call) => {
    // Made once: every try of this call carries the same key. What makes a create or a refund happen once is
    // its reference; a key of its own keeps a later, deliberate call from being given this one's stored answer.
    const idempotencyKey = call.money ? randomUUID() : undefined;
    const sendBy = config.now() + SEND_WITHIN_MS;
    let renewed = false;
    return withRetries(config, {
      retrySafe: !call.money,
      prepare: () => tokens.get(),
      once: (token, attempt) => {
        if (call.money && config.now() > sendBy) throw tooLateToSend();
        return sendRequest(config, call, { attempt, token, idempotencyKey });
      },
      recover: (error, token) => {
        if (!(error instanceof AuthenticationError) || renewed) return false;
        // A call answered 401 was not acted on, whatever it moves: once more with a new token.
        renewed = true;
        tokens.discard(token);
        return true;
      },
    });
  };
}

interface Tries<Ready, Answer> {
  readonly retrySafe: boolean;
  /** Before each try. Its faults are final: it has tries of its own. */
  readonly prepare: () => Promise<Ready>;
  readonly once: (ready: Ready, attempt: number) => Promise<Answer>;
  /** True when the cause of the fault is gone: then the try is not counted. */
  readonly recover: (error: GatewayError, ready: Ready) => boolean;
}

async function withRetries<Ready, Answer>(
  { random, sleep }: Pick<RequesterConfig, 'random' | 'sleep'>,
  { retrySafe, prepare, once, recover }: Tries<Ready, Answer>,
): Promise<Answer> {
  let tries = 1;
  for (let attempt = 1; ; attempt += 1) {
    const ready = await prepare();
    try {
      return await once(ready, attempt);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      if (recover(error, ready)) continue;
      const delay = retryDelayMs({ error, retrySafe, tries, random: random() });
      if (delay === undefined) throw error;
      tries += 1;
      await sleep(delay);
    }
  }
}
