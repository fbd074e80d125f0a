'use client';

import { useEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { bulk } from '@/lib/console/messages';

const t = bulk.bar;

/** How many rows are ticked, and one box for all of them. The rows' own boxes belong to the form, wherever they stand. */
export function ChosenCount() {
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
  if (!count) return <span className="text-13 text-muted">{t.hint}</span>;
  const { chosen, rows } = count;
  return (
    <>
      <Checkbox
        checked={rows > 0 && chosen === rows}
        onChange={({ currentTarget }) => {
          for (const box of boxes()) box.checked = currentTarget.checked;
        }}
      >
        {t.page}
      </Checkbox>
      <output className="text-13 tabular-nums">{t.chosen(chosen)}</output>
    </>
  );
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[form="bulk"][name="order"]')];
}
