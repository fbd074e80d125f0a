/** Types of the database, and of values inside columns. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export type { OrderStatus } from './order-statuses';

/** A connection, or one inside a transaction. PostgreSQL's has this shape for the compiler: `schema/columns.ts`. */
export type Db = BetterSQLite3Database;

/** Of something that is asked at the gateway; `unknown` has been sent and has no good answer. */
export type OperationState = 'pending' | 'succeeded' | 'failed' | 'unknown';

/**
 * Of an order's personal data: `contact` is how the customer is reached and what they paid from, `everything` is name and
 * address too. Amounts, goods and the state that tax depends on stay.
 */
export type Erasure = 'contact' | 'everything';

/** Units of the order: `reserved` while it may be paid, `sold` once it is, `released` back to the shelf. */
export type StockState = 'reserved' | 'sold' | 'released';

/** How a person settled an order whose money did not add up, and the figures that count as explained since. */
export interface Settlement {
  /** `refunded`: it all goes back, and nothing is sent. */
  way: 'accepted' | 'refunded';
  /** The gateway's order amount. */
  amountPaise: number;
  /** What its payments, and what their offers take off, make up. */
  paidPaise: number;
  /** Where the gateway's order could not be understood: what a person read in its dashboard. */
  read?: PersonRead;
}

/** Where an order's money is, in the words of a person who looked. */
export interface PersonRead {
  /** `nothing`: it was never paid, or all of it was given back. */
  state: 'held' | 'charged' | 'nothing';
  /** Held or charged, as `state` says. */
  amountPaise: number;
  /** Given back beyond the refunds that can be read. */
  unlistedPaise: number;
  /** What it was read about: one word or amount else, and it has to be read anew. */
  about: string;
}

export interface Address {
  fullName: string;
  address1: string;
  address2: string;
  address3?: string | undefined;
  city: string;
  state: string;
  /** Of a foreign address whatever its country calls a postal code; some have none. */
  pincode: string;
  /** As it is printed and sent. */
  country: string;
  /** ISO 3166-1 alpha-2. Absent where the gateway's text for the country names none that is known. */
  countryCode?: string | undefined;
  /** By a person of the shop: what the gateway's page was told does not take its place again. */
  mended?: true;
}

/** As pages show it; lib/media/store-picture.ts makes one of a file. */
export interface Picture {
  /** Public path, from the shop's own address. */
  src: string;
  /** Said in its place; empty: the product's name is said. */
  alt: string;
  /** In pixels, of the file at `src`: browsers keep its place free in these proportions. */
  width: number;
  height: number;
}

/** A rate of GST and the first day on which it holds, `YYYY-MM-DD` in Indian time. */
export interface GstRate {
  from: string;
  /** In hundredths of a percent: 1800 is 18 %. */
  basisPoints: number;
}

/** Who sells, as it is printed. */
export interface InvoiceSeller {
  legalName: string;
  address: string[];
  /** Two digits. */
  stateCode: string;
  /** Absent: not registered. */
  gstin?: string;
  signatory: string;
  /** Words that the composition scheme asks for. */
  remark?: string;
}

export interface InvoiceParty {
  name: string;
  billing: Address;
  delivery: Address;
}

/** What one line of an invoice says: amounts in paise, after discounts. */
export interface InvoiceLine {
  /** The order's line; absent for delivery. */
  position?: number;
  description: string;
  hsn: string;
  unit: string;
  quantity: number;
  /** Price with tax of all its units, before the discount. */
  grossPaise: number;
  discountPaise: number;
  basisPoints: number;
  taxablePaise: number;
  cgstPaise: number;
  sgstPaise: number;
  igstPaise: number;
  totalPaise: number;
}

/** What was paid with, masked: `{ label: "VISA credit card", last4: "1112", issuer: "HDFC" }`. */
export interface PaymentInstrument {
  label: string;
  last4?: string;
  issuer?: string;
  /** A UPI address or a mobile number, masked. */
  account?: string;
}

/** What a message to a customer tells. */
export const MESSAGE_KINDS = [
  /** Paid, or held on the card. */
  'confirmed',
  /** A hold was charged, all of it or a part. */
  'charged',
  'dispatched',
  'cancelled',
  /** A hold could not be charged, and was given back. */
  'charge-failed',
  /** Taken by the gateway, not given back yet. */
  'refund-under-way',
  'refunded',
  /** A try was declined and the order can still be paid. */
  'try-again',
  /** Closed without a payment. */
  'not-paid',
  /** Paid after it had been closed. */
  'late-payment',
  /** Paid when its units, which were not kept, were sold. */
  'sold-out',
  /** The address of the order's page was withdrawn: here is the new one. */
  'new-link',
  /** Somebody who knows its number and how to reach its customer asked where it is. */
  'link-again',
  'return-accepted',
  'return-declined',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a link by mail is for, and what the message with it is called. */
export type LinkPurpose = 'invitation' | 'password-reset';
/** What somebody of the console is told of their account, and owners of guesses at it. */
export type AccountNews =
  | 'sign-in-alert'
  | 'password-changed'
  | 'factor-added'
  | 'factor-removed'
  | 'new-codes'
  /** What waits in the console, in the morning, to who wants it. */
  | 'morning';
/** To who asked on a product's page to be told. */
export type StockNews = 'back-in-stock';

/**
 * Which of the gateway's systems takes the payment: its own page (`hosted`), that page in a dialog of ours
 * (`frame`), its page with the address form (`express`), or a payment made from our own page by instalments on a
 * card (`emi`) or without one (`cardless`).
 */
export type Channel = 'hosted' | 'frame' | 'express' | 'emi' | 'cardless';

/** What a customer chooses to pay by at the checkout. */
export type Choice = 'upi' | 'card' | 'netbanking' | 'emi' | 'later' | 'other';

/** The account that a payment must come from. */
export interface BankAccount {
  accountNumber: string;
  ifsc?: string;
  bankName?: string;
}

/** As an order keeps it, its number sealed (lib/security/sealed-account.ts); in rows of an older version as it is. */
export type StoredAccount =
  | (Omit<BankAccount, 'accountNumber'> & { sealedNumber: string; ending: string })
  | BankAccount;

/**
 * Outgoing calls that are committed before they are sent. `payment` is Create Payment, for instalments on a page
 * of ours: the one that nobody can repeat but the customer, since nobody keeps the card.
 */
export type OperationKind = 'create' | 'payment' | 'capture' | 'cancel' | 'refund';

/** A device that comes back with a refund. */
export interface ReturnedProduct {
  code: string;
  imei: string;
}

/** Units of an order's line that a refund pays back; its delivery is one unit. */
export interface RefundedUnits {
  position: number | 'delivery';
  units: number;
}

/** Why the gateway said no: its `additional_error_details`, without what could be somebody's. */
export interface GatewayRefusal {
  source?: string;
  step?: string;
  reason?: string;
}

/**
 * Of a line of a transfer to the bank: `stranger` is of no payment or refund of ours, `differs` of one with another amount,
 * `twice` of a payment that came to the bank before; `not-ours` is a stranger of which somebody has said that it is of another
 * shop, till or link: it waits for nobody.
 */
export type LineFault = 'stranger' | 'differs' | 'twice' | 'not-ours';

/** Of a transfer: its number of lines, their sum, or its own figures are not what it says. */
export type SettlementFault = 'count' | 'lines' | 'figures' | 'deductions';
