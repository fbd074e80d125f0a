import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { settlements as t } from '@/lib/console/messages';
import type { settlementState } from '@/lib/console/settlements/settlement-list';
import { When } from '../when';

/** What came of the last fetch, said once: an account without settlements is no fault of anybody's. */
export function FetchState({ state }: { state: Awaited<ReturnType<typeof settlementState>> }) {
  if (state?.outcome === 'not-offered') {
    return (
      <Notice title={t.notOfferedTitle}>
        <p className="max-w-prose">{t.notOffered}</p>
      </Notice>
    );
  }
  return (
    <>
      {state?.outcome === 'failed' && (
        <Notice tone="harm" title={t.failedTitle}>
          <p className="max-w-prose">{t.failed(state.code ?? '')}</p>
        </Notice>
      )}
      {state?.outcome === 'unread' && (
        <Notice tone="harm" title={t.unreadTitle}>
          <p className="max-w-prose">{t.unread}</p>
        </Notice>
      )}
      <p className="text-13 text-muted">
        {state?.doneAt ? (
          <Sentence parts={t.lastFetched(<When at={new Date(state.doneAt)} />)} />
        ) : (
          <span>{t.neverFetched}</span>
        )}
      </p>
    </>
  );
}
