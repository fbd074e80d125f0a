'use client';

import { useEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { bulk } from '@/lib/console/messages';

const t = bulk.bar;

/** Above the rows: one box for all that the page shows and, where more match, one for all of these. */
export function ChooseAll({ matching }: { matching: string | undefined }) {
  const count = useCount();
  return (
    <div className="-my-3 flex min-h-11 flex-wrap items-center gap-x-4 print:hidden">
      {count ? (
        <Checkbox
          checked={count.rows > 0 && count.chosen === count.rows}
          onChange={({ currentTarget }) => {
            for (const box of boxes()) box.checked = currentTarget.checked;
          }}
        >
          {t.page}
        </Checkbox>
      ) : (
        <span className="text-13 text-muted">{t.hint}</span>
      )}
      {matching !== undefined && (
        <Checkbox form="bulk" name="all" value="1">
          {t.all(matching)}
        </Checkbox>
      )}
    </div>
  );
}

/** How many rows are ticked, or that all are chosen that match. */
export function ChosenCount({ matching }: { matching: string | undefined }) {
  const count = useCount();
  return (
    <output className="text-13 tabular-nums sm:mr-auto noscript:hidden">
      {count?.all && matching !== undefined ? t.allChosen(matching) : t.chosen(count?.chosen ?? 0)}
    </output>
  );
}

/** Undefined until scripts run. The rows' boxes belong to the form, wherever they stand. */
function useCount() {
  const [count, setCount] = useState<{ chosen: number; rows: number; all: boolean }>();
  useEffect(() => {
    const recount = () => {
      const rows = boxes();
      const chosen = rows.filter(({ checked }) => checked).length;
      setCount({ chosen, rows: rows.length, all: boxes('all').some(({ checked }) => checked) });
    };
    const change = ({ target }: Event) => {
      keepInStep(target);
      recount();
    };
    recount();
    document.addEventListener('change', change);
    // Back from another page: the browser has ticked again what was ticked.
    window.addEventListener('pageshow', recount);
    return () => {
      document.removeEventListener('change', change);
      window.removeEventListener('pageshow', recount);
    };
  }, []);
  return count;
}

/** All that match are more than the rows: with them every row is ticked, and without one of these they are not all. */
function keepInStep(changed: EventTarget | null) {
  const [all] = boxes('all');
  if (!all) return;
  const rows = boxes();
  if (changed === all) for (const row of rows) row.checked = all.checked;
  else if (rows.some(({ checked }) => !checked)) all.checked = false;
}

function boxes(name: 'order' | 'all' = 'order'): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[form="bulk"][name="${name}"]`)];
}
