import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { AUDIT_ACTIONS } from '@/lib/audit/entry';
import type { ReadFilters, TypedFilters } from '@/lib/console/audit/filters';
import { audit as t } from '@/lib/console/messages';

interface AuditFiltersProps {
  typed: TypedFilters;
  errors: ReadFilters['errors'];
}

/** The filters stand in the address, so that a view can be kept and sent to a colleague. */
export function AuditFilters({ typed, errors }: AuditFiltersProps) {
  const filtered = Object.keys(typed).length > 0;
  return (
    <Form
      // The boxes show what the address says, also after "back".
      key={JSON.stringify(typed)}
      action="/admin/audit"
      prefetch={false}
      role="search"
      aria-label={t.filters}
      className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-5"
    >
      <Field label={t.actor} name="actor">
        {(control) => <Input {...control} inputMode="email" autoComplete="off" defaultValue={typed.actor} />}
      </Field>
      <Field label={t.action} name="action">
        {(control) => (
          <Select {...control} defaultValue={typed.action}>
            <option value="">{t.anyAction}</option>
            {AUDIT_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {t.actions[action]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t.order} name="order" error={errors.order}>
        {(control) => <Input {...control} autoComplete="off" defaultValue={typed.order} />}
      </Field>
      <Field label={t.from} name="from" error={errors.from}>
        {(control) => <Input {...control} type="date" defaultValue={typed.from} />}
      </Field>
      <Field label={t.until} name="until" error={errors.until}>
        {(control) => <Input {...control} type="date" defaultValue={typed.until} />}
      </Field>
      <div className="flex items-center gap-4 md:max-xl:mt-7">
        <Button type="submit" variant="primary">
          {t.apply}
        </Button>
        {filtered && (
          <Link href="/admin/audit" prefetch={false} className="link py-2.5">
            {t.clear}
          </Link>
        )}
      </div>
    </Form>
  );
}
