/** The gateway client's public surface. */
export {
  CALLBACK_STATUSES,
  type Callback,
  type CallbackFields,
  parseCallback,
  signCallback,
  verifyCallback,
} from './callback-signature';
export { createPineLabs, type PineLabsConfig } from './client';
export * from './errors';
export type { CallEvent, Endpoint } from './exchange';
export { isOrderId, isReference } from './ids';
export { checkRedirectUrl, GATEWAY_DOMAINS, type RedirectRule } from './redirect';
export type { Timeouts, Transport } from './transport';
export type * from './types';
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookFault,
  WebhookVerificationError,
  webhookHeaders,
} from './webhook';
export { parseWebhookEvent, type WebhookEvent } from './webhook-event';
