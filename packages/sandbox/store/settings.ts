/** Switches that a developer sets while the sandbox runs; they survive a restart. */
import { z } from 'zod';
import { FEE_ON } from '../domain/fee';
import { ORDER_METHODS } from '../domain/methods';
import { planChanges } from '../emi/plan-changes';
import { KEYINGS, SEPARATORS } from '../webhooks/signature';
import type { Sqlite } from './open';

export const settingsSchema = z.strictObject({
  merchant_name: z.string().min(1).max(60),
  /** Seconds from the creation of a link to its end. */
  link_seconds: z.int().min(1).max(2_592_000),
  token_seconds: z.int().min(1).max(86_400),
  token_expiry: z.enum(['alternate', 'expires_in', 'expires_at']),
  /** `immediate` settles a refund as it is asked for; the others leave it with that status until it is released. */
  refunds: z.enum(['immediate', 'PENDING', 'CREATED']),
  /** The name that the callback gives the status: an older page of the gateway says `payment_status`. */
  callback_status_field: z.enum(['status', 'payment_status']),
  /** Whether a merchant's account has the lender's offers beside the lender's payments; if not, the status that says so. */
  cardless_discovery: z.enum(['enabled', '404', '400']),
  /** What goes to the bank: as it was charged, or with one fault in each settlement; or the status that refuses the calls. */
  settlements: z.enum(['as-charged', 'stranger', 'one-missing', 'differs', '503', '403', '404']),
  /** The name under which it is signed: the gateway's lists and its signing examples differ. */
  callback_signed_field: z.enum(['same', 'status', 'payment_status']),
  /** The status of a create that is taken: UAT has been seen to answer 201. */
  created: z.enum(['200', '201']),
  /** What Generate Checkout Link and Create Order answer to a `merchant_order_reference` that they have had. */
  repeated_create: z.enum(['existing', '409', '422']),
  /** How a paid order names its plan: under `tenure`, as the samples print it, in a list `tenures`, or not at all. */
  offer_data: z.enum(['tenure', 'tenures', 'none']),
  /** The samples print a list of captures; the table says "object". */
  capture_data: z.enum(['list', 'object']),
  /** `cart_coupon_discount_amount` of an order: taken off what is to be paid, or only said, as in discovery. */
  coupon: z.enum(['taken-off', 'said']),
  /** Per cent of what is due that the customer pays beside it, tax on it not included; 0: none. */
  convenience_fee: z.number().min(0).max(10),
  /** Of money that is held: what names the fee. `capture` adds it there alone, on top of the payment. */
  convenience_fee_on: z.enum(FEE_ON),
  /** How the payments of a cancelled order read. */
  cancelled_payments: z.enum(['CANCELLED', 'PROCESSED']),
  webhooks_held: z.boolean(),
  /** How many times faster than the gateway a refused webhook is tried again. */
  webhook_speed: z.number().min(1).max(10_000),
  /** What signs webhooks: the secret decoded where it is Base64, as documented, or its characters. */
  webhook_key: z.enum(KEYINGS),
  /** What stands between `v1` and the signature: the newest guide also has an equals sign. */
  webhook_separator: z.enum(SEPARATORS),
  /** Another name of this machine for `challenge_url`, as banks confirm on hosts of their own; empty: the sandbox's address. */
  challenge_host: z.union([z.literal(''), z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)]),
  /** How an order that is not known is answered when it is fetched: UAT says 400. */
  not_found: z.enum(['404', '400']),
  /** The status of `DUPLICATE_REQUEST`. */
  duplicates: z.enum(['409', '422']),
  /** `issuer_type` of the lender without a card, such as `CARDLESS_BANK`, `CARDLESS_NBFC` or `NTB`: the gateway's list is open. */
  cardless_type: z.string().regex(/^[A-Z_]{1,20}$/),
  /** A wrong password ends its payment, or leaves it under way so that the password can be typed again. */
  wrong_otp: z.enum(['ends', 'retry']),
  otp: z.string().regex(/^\d{6}$/),
  /** The payment methods that this merchant's account has. */
  methods: z.array(z.enum(ORDER_METHODS)).min(1),
  /** An order that allows a method which the account lacks is refused, or goes without it. */
  missing_method: z.enum(['refuse', 'leave-out']),
  /** Whether the account may hold money: `refuse` refuses such an order, `charge` charges it at once. */
  pre_auth: z.enum(['on', 'refuse', 'charge']),
  /** Of the calls on a merchant's own page: what has become of single plans. */
  plan_changes: planChanges,
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  merchant_name: 'Demo Shop',
  link_seconds: 1_800,
  token_seconds: 3_600,
  token_expiry: 'alternate',
  refunds: 'immediate',
  callback_status_field: 'status',
  cardless_discovery: 'enabled',
  settlements: 'as-charged',
  callback_signed_field: 'same',
  created: '200',
  repeated_create: 'existing',
  offer_data: 'tenure',
  capture_data: 'list',
  coupon: 'taken-off',
  convenience_fee: 0,
  convenience_fee_on: 'both',
  cancelled_payments: 'CANCELLED',
  webhooks_held: false,
  webhook_speed: 100,
  webhook_key: 'decoded',
  webhook_separator: ',',
  challenge_host: '',
  not_found: '404',
  duplicates: '409',
  cardless_type: 'CARDLESS',
  wrong_otp: 'ends',
  otp: '123456',
  methods: [...ORDER_METHODS],
  missing_method: 'refuse',
  pre_auth: 'on',
  plan_changes: [],
};

export type SettingsStore = ReturnType<typeof settingsStore>;

export function settingsStore(db: Sqlite, defaults: Settings) {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?');
  const set = db.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const read = (name: string): unknown => {
    const row = get.get(name);
    return row && JSON.parse(row.value);
  };
  return {
    all: (): Settings => ({ ...defaults, ...(read('settings') as Partial<Settings> | undefined) }),
    change(changes: Partial<Settings>): Settings {
      const before = read('settings') as Partial<Settings> | undefined;
      set.run('settings', JSON.stringify({ ...before, ...changes }));
      return { ...defaults, ...before, ...changes };
    },
    /** A number that is kept by name, such as the clock's offset or a counter. */
    number: (name: string): number => Number(read(`number:${name}`) ?? 0),
    setNumber: (name: string, value: number): void => {
      set.run(`number:${name}`, JSON.stringify(value));
    },
  };
}
