/** The gateway client's public surface. */

export { type CardFields, cardFieldsOf } from './card-fields';
export { createPineLabs, type PineLabsConfig } from './client/client';
export type * from './emi-types';
export { errorClass } from './error-class';
export * from './errors';
export type { Endpoint } from './http/endpoint';
export { type CallEvent, MAX_ORDER_BYTES } from './http/send-request';
export {
  nodeTransport,
  type Timeouts,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from './http/transport';
export { HOST_NAME, isOrderId, isReference } from './ids';
export {
  CALLBACK_STATUSES,
  type Callback,
  type CallbackFields,
  parseCallback,
  signCallback,
  verifyCallback,
} from './incoming/callback-signature';
export {
  type ChallengeRule,
  checkChallengeUrl,
  checkRedirectUrl,
  GATEWAY_DOMAINS,
  hostToAllow,
  type RedirectRule,
} from './incoming/redirect';
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookFault,
  WebhookVerificationError,
  webhookHeaders,
} from './incoming/webhook';
export { parseWebhookEvent, type WebhookEvent } from './incoming/webhook-event';
export { webhookKeys, webhookSecretFault } from './incoming/webhook-secret';
export { checkTenure, type TenureFault } from './offers/check-tenure';
export { planFromText } from './offers/kept-plan';
export { planToText } from './offers/offer-data';
export type * from './payment-types';
export { type Secret, secret } from './secret';
export * from './settlements/types';
export type * from './types';
export { webSdkUrl } from './web-sdk';
export { type AnswerKind, readPaths, unreadablePaths } from './wire/read-fields';
