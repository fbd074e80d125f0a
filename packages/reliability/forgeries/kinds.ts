/** All kinds of attempts. */
import { CALLBACK_BYTES } from './callback-bytes';
import { CALLBACK_FIELDS } from './callback-fields';
import { CALLBACK_REPLAYS } from './callback-replays';
import { CALLBACK_SIGNATURES } from './callback-signatures';
import { WEBHOOK_BODIES } from './webhook-bodies';
import { WEBHOOK_HEADERS } from './webhook-headers';
import { WEBHOOK_REPLAYS } from './webhook-replays';
import { WEBHOOK_SIGNATURES } from './webhook-signatures';

export const CALLBACK_FORGERIES = [...CALLBACK_SIGNATURES, ...CALLBACK_FIELDS, ...CALLBACK_BYTES];
export const WEBHOOK_FORGERIES = [...WEBHOOK_HEADERS, ...WEBHOOK_SIGNATURES, ...WEBHOOK_BODIES];
export { CALLBACK_REPLAYS, WEBHOOK_REPLAYS };
