import type { FilterName, OrderFilters } from '@/lib/console/list/filters';
import { methodName } from '@/lib/console/list/rows/method-name';
import { common, orderList as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';
import { listHref } from './list-href';

interface FilterChipsProps {
  filters: OrderFilters;
  /** Names by e-mail addresses. */
  staff: Readonly<Record<string, string>>;
}

/** Each filter in use: a press takes it away. */
export function FilterChips({ filters, staff }: FilterChipsProps) {
  const names = (Object.keys(filters) as FilterName[]).filter((name) => name !== 'view' && name !== 'sort');
  if (names.length === 0) return null;
  return (
    <ul aria-label={t.filters.applied} className="flex flex-wrap items-center gap-2">
      {names.map((name) => (
        <li key={name}>
          <a
            href={listHref({ ...filters, [name]: undefined })}
            title={t.filters.remove(chipText(name, filters, staff))}
            className="inline-flex min-h-9 pointer-coarse:min-h-11 items-center gap-2 rounded-chip border border-edge px-3 text-13 hover:border-ink"
          >
            <span>{chipText(name, filters, staff)}</span>
            <span aria-hidden className="print:hidden">
              ×
            </span>
          </a>
        </li>
      ))}
      <li className="print:hidden">
        <a href={listHref({ sort: filters.sort })} className="link inline-block py-3 text-13">
          {t.clear}
        </a>
      </li>
    </ul>
  );
}

function chipText(name: FilterName, filters: OrderFilters, staff: FilterChipsProps['staff']): string {
  const value = filters[name] ?? '';
  const chosen = name === 'staff' ? known(staff, value) : chosenText(name, value);
  return `${t.filters.names[name]}: ${visibleText(chosen, 60)}`;
}

function chosenText(name: FilterName, value: string): string {
  switch (name) {
    case 'preset':
      return known(t.filters.presets, value);
    case 'status':
      return known(common.statuses, value);
    case 'method':
      return methodName(value);
    case 'hold':
    case 'dispatched':
    case 'attention':
      return known(t.filters[name], value);
    default:
      return value;
  }
}

const known = (words: Readonly<Record<string, string>>, value: string) => words[value] ?? value;
