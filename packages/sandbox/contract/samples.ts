/** What the gateway's five pages print: every request, and the answer that stands below it. */
import hostedCheckout from './samples/000.json';
import currency from './samples/001.json';
import debitEmi from './samples/002.json';
import cardlessEmi from './samples/003.json';
import preAuth from './samples/004.json';

export type CallName =
  | 'token'
  | 'link'
  | 'order'
  | 'payment'
  | 'get'
  | 'capture'
  | 'cancel'
  | 'discovery'
  | 'validate';

export type Json = Readonly<Record<string, unknown>>;

export interface Sample {
  /** The page: 000 hosted checkout, 001 currency conversion, 002 debit EMI, 003 cardless EMI, 004 pre-authorisation. */
  readonly source: string;
  readonly call: CallName;
  /** The environments that it is printed for. */
  readonly printed: readonly string[];
  /** `endpoint` where the page gives only verb and address. */
  readonly kind: 'curl' | 'endpoint';
  readonly method: string;
  readonly path: string;
  /** The names of the headers that the sample sends. */
  readonly headers: readonly string[];
  readonly body?: Json;
  readonly answer: Json;
}

export const SAMPLES = [
  ...hostedCheckout,
  ...currency,
  ...debitEmi,
  ...cardlessEmi,
  ...preAuth,
] as readonly Sample[];

/** The body of a page's sample of a call; not one that ties the payment to a bank account. @throws Error when it has none. */
export function bodyOf(source: string, call: CallName): Json {
  const found = SAMPLES.find(
    (sample) => sample.source === source && sample.call === call && !namesAccount(sample.body),
  );
  if (!found?.body) throw new Error(`page ${source} has no ${call}`);
  return found.body;
}

function namesAccount(body: Json | undefined): boolean {
  const details = body?.purchase_details;
  return typeof details === 'object' && details !== null && 'bank_details' in details;
}
