'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { keptForm as t } from '@/shop/messages';
import { fillAgain, type Kept, noteSubmit, takeKept, type Why } from './kept-form';

/** How long a form may take to appear on its page. */
const PATIENCE_MS = 4_000;

const TITLES = {
  updated: 'updated',
  'session-ended': 'sessionEnded',
  confirmed: 'confirmed',
} as const satisfies Record<Why, keyof typeof t>;

/** On every page: remembers the form that is sent, fills it again after a load that was not the person's wish, and says so. */
export function KeptFormNotice() {
  const path = usePathname();
  const [told, setTold] = useState<{ path: string; kept: Kept; filled: boolean }>();

  useEffect(() => {
    const onSubmit = ({ target }: Event) => {
      setTold(undefined);
      if (target instanceof HTMLFormElement) noteSubmit(target);
    };
    // Before the form's own handler, which may take it away.
    document.addEventListener('submit', onSubmit, true);
    return () => document.removeEventListener('submit', onSubmit, true);
  }, []);

  useEffect(() => {
    const kept = takeKept(path);
    if (!kept) return;
    const deadline = Date.now() + PATIENCE_MS;
    const tryAgain = () => {
      const late = Date.now() > deadline;
      const filled = fillAgain(kept, { partly: late });
      if (filled || late) setTold({ path, kept, filled });
      else setTimeout(tryAgain, 100);
    };
    // No clean-up: what was kept is taken once, and the effect may run twice.
    tryAgain();
  }, [path]);

  if (told?.path !== path) return null;
  const { kept, filled } = told;
  return (
    <div className="sticky top-0 z-40 bg-paper p-3">
      <Notice role="status" title={t[TITLES[kept.why]]} className="mx-auto max-w-prose">
        <p>
          <span>{kept.why === 'updated' ? t.nothingSent : t.nothingMoved}</span>{' '}
          {kept.fields.length > 0 && filled && <span>{`${t.stillHere} `}</span>}
          <span>{t.pressAgain}</span>
        </p>
        {kept.leftOut && <p>{t.leftOut}</p>}
      </Notice>
    </div>
  );
}
