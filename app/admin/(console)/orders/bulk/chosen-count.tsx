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

/** How many rows are ticked. */
export function ChosenCount() {
  const count = useCount();
  return (
    <output className="text-13 tabular-nums sm:mr-auto noscript:hidden">
      {t.chosen(count?.chosen ?? 0)}
    </output>
  );
}

/** Undefined until scripts run. The rows' boxes belong to the form, wherever they stand. */
function useCount() {
  const [count, setCount] = useState<{ chosen: number; rows: number }>();
  useEffect(() => {
    const recount = () => {
      const rows = boxes();
      setCount({ chosen: rows.filter(({ checked }) => checked).length, rows: rows.length });
    };
    recount();
    document.addEventListener('change', recount);
    // Back from another page: the browser has ticked again what was ticked.
    window.addEventListener('pageshow', recount);
    return () => {
      document.removeEventListener('change', recount);
      window.removeEventListener('pageshow', recount);
    };
  }, []);
  return count;
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[form="bulk"][name="order"]')];
}
