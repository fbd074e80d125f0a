/** What the rest of the shop does with a fetched or changed order, in the transaction that writes it and in this order: `Extension`. */
import 'server-only';
import { findable } from './console/find/extension';
import { coupons } from './coupons/extension';
import { announce } from './mail/announce';
import { confirmation } from './methods/confirmation/challenge-hosts';
import { devices } from './methods/devices/extension';
import { customerFields } from './methods/express/customer-fields';
import { reservation } from './orders/reservation/extension';
import { backInCart } from './orders/waiting/back-in-cart';
import type { Extension } from './payments/extension';
import { invoicing } from './tax/issue/extension';

const express: Extension = { customer: customerFields };
const mail: Extension = { changed: announce };

export const AFTER_CHANGE: readonly Extension[] = [
  reservation,
  backInCart,
  coupons,
  express,
  confirmation,
  devices,
  mail,
  findable,
  // Last: from here on everybody else who issues a document waits for the end of this transaction.
  invoicing,
];
