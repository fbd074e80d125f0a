import './bulk-bar.css';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import type { Viewer } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { LIST_KINDS, permissionsFor, RUN_KINDS } from '@/lib/console/bulk/kinds';
import { bulk } from '@/lib/console/messages';
import { ChosenCount } from './chosen-count';

const t = bulk.bar;

interface BulkBarProps {
  viewer: Viewer;
  /** The list's filters, and the whole address of this page of it. */
  filters: URLSearchParams;
  back: string;
  /** How many match, as the list says it, where that is more than this page shows. */
  matching: string | undefined;
}

/** The form that the list's checkboxes belong to. What is chosen is shown on a page of its own before anything happens. */
export function BulkBar({ viewer, filters, back, matching }: BulkBarProps) {
  const kinds = [...RUN_KINDS, ...LIST_KINDS].filter((kind) =>
    permissionsFor(kind).every((permission) => may(viewer, permission)),
  );
  return (
    <>
      <form
        id="bulk"
        action="/admin/orders/bulk/new"
        aria-label={t.label}
        className="card sticky bottom-2 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 shadow-lg"
      >
        {[...filters].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="back" value={back} />
        <ChosenCount />
        {matching !== undefined && (
          <Checkbox name="all" value="1">
            {t.all(matching)}
          </Checkbox>
        )}
        <div className="flex min-w-0 grow flex-wrap gap-3 sm:justify-end">
          <Select name="kind" aria-label={t.what} className="min-w-0 grow sm:grow-0">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </Select>
          <Button type="submit" variant="primary">
            {t.go}
          </Button>
        </div>
      </form>
      <p className="text-13 print:hidden">
        <Link href="/admin/orders/bulk" prefetch={false} className="link">
          {t.runs}
        </Link>
      </p>
    </>
  );
}
