'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Answer, nextQuestion, questionFor, type Watch } from '@/lib/console/live/asking';
import { live as t } from '@/lib/console/messages';
import { drawAnew } from './draw-anew';
import { isBusy } from './is-busy';

/**
 * Draws the page anew once something of it has changed: one small question every few seconds of each tab that
 * somebody looks at. Nothing moves under
 * somebody's hands: they are told, and draw it anew themselves. What is typed and selected stays either way.
 */
export function LiveUpdates({ path }: { path: string }) {
  const router = useRouter();
  const [note, setNote] = useState<'changed' | 'ended' | 'away'>();
  const changed = useRef(false);
  const question = questionFor(path);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins anew, though it asks the same
  useEffect(() => {
    setNote(undefined);
    changed.current = false;
    if (question === undefined) return;
    const left = new AbortController();
    const { signal } = left;
    let watch: Watch = { stamp: undefined, failures: 0 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    async function ask(): Promise<void> {
      // Many tabs may stand open: one that nobody looks at asks nothing, once it knows what it shows.
      if (document.hidden && watch.stamp !== undefined) return;
      const next = nextQuestion(await answerTo(question ?? '', signal), watch);
      if (signal.aborted) return;
      watch = next;
      changed.current ||= next.changed;
      if (changed.current && !document.hidden && !isBusy()) {
        changed.current = false;
        drawAnew(router);
      }
      setNote(next.note ?? (changed.current ? 'changed' : undefined));
      clearTimeout(timer);
      isOver = next.afterMs === undefined;
      timer = isOver ? undefined : setTimeout(ask, next.afterMs);
    }
    // Whoever comes back to the tab looks at it now.
    const onShown = () => {
      if (!document.hidden && !isOver) void ask();
    };
    document.addEventListener('visibilitychange', onShown, { signal });
    void ask();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [path, question, router]);

  return (
    <div
      role="status"
      className="fixed inset-x-4 top-16 z-30 mx-auto flex w-fit flex-wrap items-center gap-x-4 gap-y-1 card px-4 py-2 shadow-float empty:hidden"
    >
      {note && <span>{t[note]}</span>}
      {note === 'changed' && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            changed.current = false;
            setNote(undefined);
            router.refresh();
          }}
        >
          {t.show}
        </Button>
      )}
      {note === 'ended' && (
        <Button variant="quiet" size="small" onClick={() => location.reload()}>
          {t.signIn}
        </Button>
      )}
    </div>
  );
}

async function answerTo(question: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/admin/live${question}`, { signal });
    return response.ok ? await response.json() : response.status;
  } catch {
    return undefined;
  }
}
