/** @jsxImportSource hono/jsx */
/** What is broken on purpose: the rules as they stand, and a form for the next one. */
import { ENDPOINTS } from '../api/endpoints';
import { CALL_FAULTS, MESSAGE_FAULTS, MESSAGES, REFUSAL_CODES, WRONG_FIELDS } from '../faults/rule';
import type { Gateway } from '../gateway';
import type { StoredFault } from '../store/faults';
import { Select } from './controls';
import { Back, type Place } from './place';

export function FaultSection({ gateway, place }: { gateway: Gateway; place: Place }) {
  const faults = gateway.store.faults.list();
  return (
    <section class="card" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <div id="rules" data-live>
        {faults.length === 0 ? (
          <p class="quiet">Nothing is broken on purpose.</p>
        ) : (
          <ul class="rules">
            {faults.map((fault) => (
              <Rule key={String(fault.id)} fault={fault} place={place} />
            ))}
          </ul>
        )}
      </div>
      <FaultForm place={place} />
    </section>
  );
}

function Rule({ fault: { id, rule, fired }, place }: { fault: StoredFault; place: Place }) {
  const details = [
    'field' in rule && rule.fault === 'wrong-field' && rule.field,
    'code' in rule && rule.fault === 'refuse' && rule.code,
    rule.reference !== undefined && `only ${rule.reference}`,
    'event' in rule && rule.event,
    rule.probability < 1 && `${Math.round(rule.probability * 100)} %, seed ${rule.seed}`,
    rule.after !== undefined && `after ${rule.after}`,
  ].filter((detail) => typeof detail === 'string');
  return (
    <li>
      <span>
        <strong>{rule.fault}</strong> on {rule.endpoint}
        <span class="quiet">
          {[`fired ${fired} of ${rule.times ?? 'any number'}`, ...details].join(' · ')}
        </span>
      </span>
      <form method="post" action={`/inspector/faults/${id}/remove`}>
        <Back place={place} />
        <button type="submit" aria-label={`Remove ${rule.fault} on ${rule.endpoint}`}>
          Remove
        </button>
      </form>
    </li>
  );
}

function FaultForm({ place }: { place: Place }) {
  return (
    <form method="post" action="/inspector/faults" class="method" aria-label="Break something">
      <Back place={place} />
      <div class="pair">
        <Select name="endpoint" label="Where">
          <optgroup label="Messages">
            {MESSAGES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
          <optgroup label="Calls">
            {[...ENDPOINTS.map(({ name }) => name), '*'].map((name) => (
              <option key={name} value={name}>
                {name === '*' ? 'every call' : name}
              </option>
            ))}
          </optgroup>
        </Select>
        <Select name="fault" label="What">
          <optgroup label="Of a message">
            {MESSAGE_FAULTS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
          <optgroup label="Of a call">
            {CALL_FAULTS.filter((name) => name !== 'delay').map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        </Select>
        <TextField name="times" label="How many times" value="1" numeric />
        <TextField name="delay_ms" label="Delay, ms" value="" numeric />
        <Select name="field" label="Wrong field" options={WRONG_FIELDS} />
        <Select name="code" label="Code of a refusal" options={REFUSAL_CODES} />
        <TextField name="reference" label="Only for reference" value={place.reference ?? ''} />
      </div>
      <button type="submit" class="primary">
        Break it
      </button>
    </form>
  );
}

interface TextProps {
  name: string;
  label: string;
  value: string;
  numeric?: boolean;
}

export function TextField({ name, label, value, numeric = false }: TextProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        autocomplete="off"
        inputmode={numeric ? 'numeric' : undefined}
      />
    </div>
  );
}
