/** All of them, in the order of the list that they come from. */
import { callbackSignature } from './01-callback-signature';
import { cookieDecides } from './02-cookie-decides';
import { silenceIsFailure } from './03-silence-is-failure';
import { anybodyCancels } from './04-anybody-cancels';
import { looseQuery } from './05-loose-query';
import { logsTellAll } from './06-logs-tell-all';
import { wholeRupees } from './07-whole-rupees';
import { refundTwice } from './08-refund-twice';
import { partIsWhole } from './09-part-is-whole';
import { oneEventOnly } from './10-one-event-only';
import { callbackRacesWebhook } from './11-callback-races-webhook';
import { sessionExpired } from './12-session-expired';
import { hostHeader } from './13-host-header';
import { tlsOff } from './14-tls-off';
import { closedOrderReopens } from './15-closed-order-reopens';
import { seenBeforeDone } from './16-seen-before-done';
import { getCancels } from './17-get-cancels';
import { tokenEachCall } from './18-token-each-call';
import type { Defect } from './lib/defect';

export const defects: readonly Defect[] = [
  callbackSignature,
  cookieDecides,
  silenceIsFailure,
  anybodyCancels,
  looseQuery,
  logsTellAll,
  wholeRupees,
  refundTwice,
  partIsWhole,
  oneEventOnly,
  callbackRacesWebhook,
  sessionExpired,
  hostHeader,
  tlsOff,
  closedOrderReopens,
  seenBeforeDone,
  getCancels,
  tokenEachCall,
];
