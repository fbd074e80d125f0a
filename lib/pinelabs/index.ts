/** The gateway client's public surface. */
export {
  CALLBACK_STATUSES,
  type Callback,
  type CallbackFields,
  parseCallback,
  signCallback,
  verifyCallback,
} from './callback-signature';
export { type CardFields, cardFieldsOf } from './card-fields';
export { checkTenure, type TenureFault } from './check-tenure';
export { createPineLabs, type PineLabsConfig } from './client';
export type * from './emi-types';
export { type ErrorClass, errorClass } from './error-class';
export * from './errors';
export { isOrderId, isReference } from './ids';
export { planFromText, planToText } from './offer-data';
export type * from './payment-types';
export { type AnswerKind, readPaths, unreadablePaths } from './read-fields';
export {
  type ChallengeRule,
  checkChallengeUrl,
  checkRedirectUrl,
  GATEWAY_DOMAINS,
  HOST_NAME,
  hostToAllow,
  type RedirectRule,
} from './redirect';
export { type Secret, secret } from './secret';
export { type CallEvent, type Endpoint, MAX_ORDER_BYTES } from './send-request';
export {
  nodeTransport,
  type Timeouts,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from './transport';
export type * from './types';
export { webSdkUrl } from './web-sdk';
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookFault,
  WebhookVerificationError,
  webhookHeaders,
} from './webhook';
export { parseWebhookEvent, type WebhookEvent } from './webhook-event';
export { webhookKeys, webhookSecretFault } from './webhook-secret';
