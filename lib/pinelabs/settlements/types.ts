/** What the gateway pays to the merchant's bank. Amounts are paise; where money goes back they are below zero. */

export interface GatewaySettlement {
  /** The bank's own number of the transfer. */
  readonly utr: string;
  /** UTC milliseconds. */
  readonly settledAt: number;
  readonly bankName: string;
  /** Masked but for its last four digits, whatever the gateway sends. */
  readonly bankAccount: string;
  readonly programs: readonly string[];
  readonly transactions: number;
  /** Of all transactions, before anything is deducted. */
  readonly gross: number;
  readonly deducted: number;
  /** What came to the bank. */
  readonly settled: number;
}

export interface SettlementLine {
  /** The gateway does not say what it names: a payment, an order or the bank's RRN. */
  readonly transactionId: string;
  /** UTC milliseconds. */
  readonly at: number | undefined;
  readonly amount: number;
  readonly deducted: number;
  readonly settled: number;
  readonly acquirer: string | undefined;
  readonly program: string | undefined;
  readonly payoutStatus: string | undefined;
}

/** Each as the gateway names it; undefined where it does not. */
interface SettlementDeductions {
  readonly mdr: number | undefined;
  readonly gst: number | undefined;
  readonly refunds: number | undefined;
  readonly chargebacks: number | undefined;
  readonly platformFee: number | undefined;
  readonly other: number | undefined;
}

export interface SettlementPage {
  /** What came to the bank, where the detail says so. */
  readonly settled: number | undefined;
  /** How many lines there are in all, where it says so. */
  readonly transactions: number | undefined;
  readonly deductions: SettlementDeductions;
  readonly lines: readonly SettlementLine[];
  /** How many lines the page has, those that could not be read included. */
  readonly rows: number;
}

export interface SettlementRange {
  /** Days like `2026-11-28`, both of them included; 60 days at the most. */
  readonly from: string;
  readonly to: string;
  /** From 1. */
  readonly page: number;
}

/** Rows of one page, at the most. */
export const SETTLEMENT_PAGE = 10;
/** Days of one range, at the most. */
export const SETTLEMENT_DAYS = 60;

export interface SettlementCalls {
  /** The transfers of a range. What the gateway has of them is up to three hours old, and kept for six months. */
  listSettlements(range: SettlementRange): Promise<{ settlements: GatewaySettlement[]; rows: number }>;
  /** A page of the lines of one transfer. */
  getSettlement(utr: string, page: number): Promise<SettlementPage>;
}
