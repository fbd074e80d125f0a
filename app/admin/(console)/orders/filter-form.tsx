'use client';

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type FilterName, type OrderFilters, sortOf } from '@/lib/console/list/filters';
import { orderList as t } from '@/lib/console/messages/overview';

type Choices = Readonly<Record<string, string>>;

interface FilterFormProps {
  filters: OrderFilters;
  errors: Partial<Record<FilterName, string>>;
  /** Names of the console's people by their e-mail addresses. */
  staff: Choices;
  presets: readonly { label: string; href: string; current: boolean }[];
}

/**
 * The browser's component for the sake of its size alone: a plain form, whose answer is an address. What it does not show (a
 * search, a tab, a preset, over which days that are typed win) goes along hidden.
 */
export function FilterForm({ filters, errors, staff, presets }: FilterFormProps) {
  const usual = sortOf({ ...filters, sort: undefined });
  const { [usual]: usualSort, ...sorts } = t.filters.sort;
  return (
    <details open={Object.keys(errors).length > 0} className="card">
      <summary className="min-h-11 px-4 py-2.5 font-medium">{t.filters.title}</summary>
      <nav aria-label={t.filters.names.preset} className="flex flex-wrap gap-x-4 px-4">
        {presets.map(({ label, href, current }) => (
          <a key={label} href={href} aria-current={current || undefined} className="link py-2.5">
            {label}
          </a>
        ))}
      </nav>
      <form
        // The boxes show what the address says, also after "back".
        key={JSON.stringify(filters)}
        action="/admin/orders"
        autoComplete="off"
        className="grid grid-cols-1 items-start gap-4 px-4 pt-2 pb-4 sm:grid-cols-2 lg:grid-cols-5"
      >
        {(['q', 'view', 'status', 'preset'] as const).map(
          (name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />,
        )}
        <Typed name="from" type="date" value={filters.from} error={errors.from} />
        <Typed name="to" type="date" value={filters.to} error={errors.to} />
        <Typed name="least" value={filters.least} error={errors.least} />
        <Typed name="most" value={filters.most} error={errors.most} />
        <Choice name="method" value={filters.method} choices={withOwn(t.methods, filters.method)} />
        <Choice name="hold" value={filters.hold} choices={t.filters.hold} />
        <Choice name="dispatched" value={filters.dispatched} choices={t.filters.dispatched} />
        <Choice name="attention" value={filters.attention} choices={t.filters.attention} />
        <Choice name="staff" value={filters.staff} choices={withOwn(staff, filters.staff)} />
        <Choice
          name="sort"
          value={filters.sort === usual ? undefined : filters.sort}
          none={usualSort}
          choices={sorts}
        />
        <button
          type="submit"
          className="min-h-11 self-end rounded-card border border-primary bg-primary px-4 font-semibold text-on-primary"
        >
          {t.filters.apply}
        </button>
      </form>
    </details>
  );
}

/** A word that the gateway uses, or an address that is nobody's here, has no name and stays chosen. */
function withOwn(choices: Choices, own: string | undefined): Choices {
  return own === undefined || own in choices ? choices : { ...choices, [own]: own };
}

interface BoxProps {
  name: keyof typeof t.filters.names;
  value: string | undefined;
}

function Typed({ name, value, error, type }: BoxProps & { error?: string | undefined; type?: 'date' }) {
  // A field for days shows no day that there is not: as text it keeps what was typed beside its fault.
  const shown = error ? undefined : type;
  return (
    <Field label={t.filters.names[name]} name={name} error={error}>
      {(control) => (
        <input
          {...control}
          type={shown}
          inputMode={type ? undefined : 'decimal'}
          defaultValue={value}
          className="control"
        />
      )}
    </Field>
  );
}

/** @param props.none what it is where nothing is chosen. */
function Choice({
  name,
  value,
  choices,
  none = t.filters.any,
}: BoxProps & { choices: Choices; none?: string }) {
  return (
    <Field label={t.filters.names[name]} name={name}>
      {(control) => (
        <Select {...control} defaultValue={value ?? ''}>
          <option value="">{none}</option>
          {Object.entries(choices).map(([word, label]) => (
            <option key={word} value={word}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
