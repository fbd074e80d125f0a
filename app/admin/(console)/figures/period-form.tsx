import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type FiguresPeriod, GROUPS } from '@/lib/console/figures/period';
import { PRESETS } from '@/lib/console/list/filters';
import { orderList, figures as t } from '@/lib/console/messages';

/** The period stands in the address, so that it can be kept and sent to a colleague. */
export function PeriodForm({ period: { typed, group, errors } }: { period: FiguresPeriod }) {
  return (
    <Form
      // The boxes show what the address says, also after "back".
      key={JSON.stringify([typed, group])}
      action="/admin/figures"
      prefetch={false}
      role="search"
      aria-label={t.filters}
      className="grid items-end gap-4 md:grid-cols-3 xl:grid-cols-[12rem_11rem_11rem_12rem_auto]"
    >
      <Field label={t.preset} name="preset">
        {(control) => (
          <Select {...control} defaultValue={typed.preset ?? ''}>
            <option value="">{t.ownDays}</option>
            {PRESETS.map((preset) => (
              <option key={preset} value={preset}>
                {orderList.filters.presets[preset]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t.from} name="from" error={errors.from}>
        {(control) => <Input {...control} type="date" defaultValue={typed.from} />}
      </Field>
      <Field label={t.to} name="to" error={errors.to}>
        {(control) => <Input {...control} type="date" defaultValue={typed.to} />}
      </Field>
      <Field label={t.group} name="group">
        {(control) => (
          <Select {...control} defaultValue={group}>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {t.groups[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" variant="primary" className="justify-self-start">
        {t.apply}
      </Button>
      <p className="text-13 text-muted md:col-span-full">{t.daysHint}</p>
    </Form>
  );
}
