import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { InvoiceFilters } from '@/lib/console/invoices/filters';
import { invoices as t } from '@/lib/console/messages';
import { shop } from '@/shop/config';

/** The filters stand in the address, so that a view can be kept and sent to a colleague. */
export function InvoiceFilterForm({ typed, months }: { typed: InvoiceFilters; months: readonly string[] }) {
  return (
    <Form
      // The boxes show what the address says, also after "back".
      key={JSON.stringify(typed)}
      action="/admin/invoices"
      prefetch={false}
      role="search"
      aria-label={t.filters}
      className="grid items-end gap-4 md:grid-cols-[14rem_20rem_auto]"
    >
      <Field label={t.month} name="month">
        {(control) => (
          <Select {...control} defaultValue={typed.month}>
            <option value="all">{t.allMonths}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {monthText(month)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t.search} name="q">
        {(control) => <Input {...control} autoComplete="off" defaultValue={typed.q} />}
      </Field>
      <div className="flex items-center gap-4">
        <Button type="submit" variant="primary">
          {t.apply}
        </Button>
        {typed.q !== '' && (
          <Link href="/admin/invoices" prefetch={false} className="link">
            {t.clear}
          </Link>
        )}
      </div>
    </Form>
  );
}

/** `November 2026`. */
export function monthText(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1, 15)).toLocaleDateString(shop.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
