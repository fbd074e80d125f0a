/** What every part of the sandbox is handed: configuration, clock, state, and the dispatcher that delivers webhooks. */
import type { Clock } from './clock';
import type { Credentials } from './config';
import type { Store } from './store/store';

export interface Gateway {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly webhookUrl: string | undefined;
  readonly store: Store;
  readonly clock: Clock;
  /** Looks at the webhook queue soon; called after something was put into it. */
  readonly wakeDispatcher: () => void;
}
