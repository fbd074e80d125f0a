/** Switches that a developer sets while the sandbox runs; they survive a restart. */
import { z } from 'zod';
import { planChanges } from '../emi/plan-changes';
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
  /** How a paid order names its plan: under `tenure`, as the samples print it, in a list `tenures`, or not at all. */
  offer_data: z.enum(['tenure', 'tenures', 'none']),
  /** The samples print a list of captures; the table says "object". */
  capture_data: z.enum(['list', 'object']),
  webhooks_held: z.boolean(),
  otp: z.string().regex(/^\d{6}$/),
  /** Of the calls on a merchant's own page: what has become of single plans. */
  plan_changes: planChanges,
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  merchant_name: 'Banyan',
  link_seconds: 1_800,
  token_seconds: 3_600,
  token_expiry: 'alternate',
  refunds: 'immediate',
  callback_status_field: 'status',
  offer_data: 'tenure',
  capture_data: 'list',
  webhooks_held: false,
  otp: '123456',
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
