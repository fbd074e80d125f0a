import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { settlements as t } from '@/lib/console/messages';
import { monthText } from '../invoices/invoice-filter-form';

/** The month stands in the address, so that a view can be kept and sent to a colleague. */
export function MonthForm({ month, months }: { month: string; months: readonly string[] }) {
  return (
    <Form
      // The box shows what the address says, also after "back".
      key={month}
      action="/admin/settlements"
      prefetch={false}
      role="search"
      aria-label={t.filters}
      className="flex flex-wrap items-end gap-4"
    >
      <Field label={t.month} name="month">
        {(control) => (
          <Select {...control} defaultValue={month}>
            <option value="all">{t.allMonths}</option>
            {months.map((one) => (
              <option key={one} value={one}>
                {monthText(one)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" variant="primary">
        {t.apply}
      </Button>
    </Form>
  );
}
