/** @jsxImportSource hono/jsx */
/** Holding webhooks, moving the clock, and the settings that are most often changed. */
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Gateway } from '../gateway';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../store/settings';
import { Back, type Place } from './place';

interface ControlProps {
  gateway: Gateway;
  place: Place;
}

export function WebhookForm({ gateway, place }: ControlProps) {
  const { webhooks_held: held } = gateway.store.settings.all();
  return (
    <section class="card" aria-labelledby="hold">
      <h2 id="hold">Webhook delivery</h2>
      <p id="held" data-live>
        {held ? 'Held: nothing leaves until they are released.' : 'Sent as they come.'}
      </p>
      <form method="post" action="/inspector/webhooks" class="answers">
        <Back place={place} />
        <button type="submit" name="action" value={held ? 'release' : 'hold'}>
          {held ? 'Release webhooks' : 'Hold webhooks'}
        </button>
      </form>
      <form method="post" action="/inspector/webhooks" class="method">
        <Back place={place} />
        <div class="field">
          <label for="event_type">An event that no order gives rise to</label>
          <input id="event_type" name="event_type" value="TOKEN_CREATED" autocomplete="off" />
        </div>
        <button type="submit" name="action" value="send">
          Send event
        </button>
      </form>
    </section>
  );
}

const STEPS = [
  ['60', '+1 minute'],
  ['1800', '+30 minutes'],
  ['86400', '+1 day'],
] as const;

export function ClockForm({ place }: ControlProps) {
  return (
    <section class="card" aria-labelledby="move">
      <h2 id="move">Clock</h2>
      <form method="post" action="/inspector/clock" class="answers">
        <Back place={place} />
        {STEPS.map(([seconds, label]) => (
          <button key={seconds} type="submit" name="advance_seconds" value={seconds}>
            {label}
          </button>
        ))}
        <button type="submit" name="reset" value="true">
          Back to now
        </button>
      </form>
    </section>
  );
}

/** The settings that the inspector offers, each with its label. */
const OFFERED: Partial<Record<keyof Settings, string>> = {
  callback_status_field: 'The callback names its status',
  callback_signed_field: 'The callback’s status is signed under the name',
  offer_data: 'A paid order names its plan under',
  capture_data: 'Captures are shown as',
  coupon: 'A coupon of an order is',
  convenience_fee: 'Convenience fee, per cent',
  convenience_fee_on: 'Of money that is held, the fee is named by',
  cancelled_payments: 'Payments of a cancelled order read',
  created: 'A create that is taken is answered with',
  repeated_create: 'A create whose reference was used is answered with',
  wrong_otp: 'A wrong one-time password',
  cardless_discovery: 'Offers without a card',
  cardless_type: 'Kind of the lender without a card, such as CARDLESS_NBFC',
  refunds: 'Refunds are settled',
  settlements: 'What goes to the bank',
  token_expiry: 'Tokens say their end as',
  webhook_key: 'Webhooks are signed with the secret',
  webhook_separator: 'Between v1 and the signature of a webhook stands',
  webhook_speed: 'Webhooks are tried again faster by a factor of',
  not_found: 'An unknown order, when fetched, is',
  duplicates: 'A duplicate is',
  methods: 'Methods that the account has',
  missing_method: 'An order with another method',
  pre_auth: 'Pre-authorisation',
  plan_changes: 'Plans of the calls that have changed, such as 2/3/deferred',
  challenge_host: 'Host of challenge_url, such as bank.localhost',
};
const NAMES = Object.keys(OFFERED) as (keyof Settings)[];

/** Choices become a select, everything else a field. */
export function SettingsForm({ gateway, place }: ControlProps) {
  const settings = gateway.store.settings.all();
  return (
    <section class="card" aria-labelledby="settings">
      <h2 id="settings">Settings</h2>
      <form method="post" action="/inspector/settings" class="method">
        <Back place={place} />
        {NAMES.map((name) => {
          const schema = settingsSchema.shape[name];
          const shown = {
            name,
            label: OFFERED[name] ?? name,
            value: [settings[name]].flat().map(written).join(', '),
          };
          return schema instanceof z.ZodEnum ? (
            <Select key={name} {...shown} options={schema.options.map(String)} />
          ) : (
            <div key={name} class="field">
              <label for={name}>{shown.label}</label>
              <input id={name} name={name} value={shown.value} autocomplete="off" />
            </div>
          );
        })}
        <button type="submit">Save settings</button>
      </form>
    </section>
  );
}

/** What the form says of the settings: those that it has. */
export function settingsFrom(form: Readonly<Record<string, string | undefined>>): unknown {
  const given = NAMES.filter((name) => form[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const read = typedLike(DEFAULT_SETTINGS[name], form[name] ?? '');
      return [name, name === 'plan_changes' && Array.isArray(read) ? read.map(planChange) : read];
    }),
  );
}

/** `2/3/deferred`: issuer, tenure, and what has become of the plan. */
function planChange(text: string): unknown {
  const [issuer_id, tenure_id, change] = text.split('/');
  return { issuer_id, tenure_id, change };
}

function written(value: Settings[keyof Settings] | Settings['plan_changes'][number]): string {
  if (typeof value !== 'object' || Array.isArray(value)) return String(value);
  return `${value.issuer_id}/${value.tenure_id}/${value.change}`;
}

function typedLike(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return text.split(/[\s,]+/).filter(Boolean);
  return typeof value === 'number' ? Number(text) : text;
}

interface SelectProps {
  name: string;
  label: string;
  options?: readonly string[];
  value?: string | undefined;
  hint?: string;
  children?: Child;
}

export function Select({ name, label, options = [], value, children }: SelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value || undefined}>
            {option}
          </option>
        ))}
        {children}
      </select>
    </div>
  );
}
