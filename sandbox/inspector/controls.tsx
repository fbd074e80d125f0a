/** @jsxImportSource hono/jsx */
/** Holding webhooks, moving the clock, and the settings that are most often changed. */
import type { Child } from 'hono/jsx';
import type { Gateway } from '../gateway';
import { settingsSchema } from '../store/settings';
import { Back, type Place } from './shell';

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

export function SettingsForm({ gateway, place }: ControlProps) {
  const settings = gateway.store.settings.all();
  const { callback_status_field, capture_data, offer_data, refunds, token_expiry } = settingsSchema.shape;
  return (
    <section class="card" aria-labelledby="settings">
      <h2 id="settings">Settings</h2>
      <form method="post" action="/inspector/settings" class="method">
        <Back place={place} />
        <Select
          name="callback_status_field"
          label="The callback names its status"
          options={callback_status_field.options}
          value={settings.callback_status_field}
        />
        <Select
          name="refunds"
          label="Refunds are settled"
          options={refunds.options}
          value={settings.refunds}
        />
        <Select
          name="offer_data"
          label="A paid order names its plan under"
          options={offer_data.options}
          value={settings.offer_data}
        />
        <Select
          name="capture_data"
          label="Captures are shown as"
          options={capture_data.options}
          value={settings.capture_data}
        />
        <Select
          name="token_expiry"
          label="Tokens say their end as"
          options={token_expiry.options}
          value={settings.token_expiry}
        />
        <button type="submit">Save settings</button>
      </form>
    </section>
  );
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
