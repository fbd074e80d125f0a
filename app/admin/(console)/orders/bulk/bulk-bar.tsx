import './bulk-bar.css';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { Viewer } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { isOffered, LIST_KINDS, permissionsFor, RUN_KINDS } from '@/lib/console/bulk/kinds';
import { filtersQuery, type OrderFilters } from '@/lib/console/list/filters';
import { bulk } from '@/lib/console/messages';
import { ChosenCount } from './chosen-count';

const t = bulk.bar;

interface BulkBarProps {
  viewer: Viewer;
  /** The list's filters, and the whole address of this page of it. */
  filters: OrderFilters;
  back: string;
  /** How many match, where this page shows not all of them. */
  matching: string | undefined;
}

/** The form that the list's checkboxes belong to. What is chosen is shown on a page of its own before anything happens. */
export function BulkBar({ viewer, filters, back, matching }: BulkBarProps) {
  const kinds = [...RUN_KINDS, ...LIST_KINDS].filter(
    (kind) => isOffered(kind, filters) && permissionsFor(kind).every((permission) => may(viewer, permission)),
  );
  return (
    <>
      <form
        id="bulk"
        action="/admin/orders/bulk/new"
        aria-label={t.label}
        className="card bottom-2 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 shadow-lg"
      >
        {[...filtersQuery(filters)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="back" value={back} />
        <ChosenCount matching={matching} />
        <Select name="kind" aria-label={t.what} className="min-w-24 flex-1 sm:flex-none">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.kinds[kind]}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="primary">
          {t.go}
        </Button>
      </form>
      <p className="text-13 print:hidden">
        <Link href="/admin/orders/bulk" prefetch={false} className="link py-3">
          {t.runs}
        </Link>
      </p>
    </>
  );
}
