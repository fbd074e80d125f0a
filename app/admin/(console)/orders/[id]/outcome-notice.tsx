import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { money as t } from '@/lib/console/messages';
import type { Told } from '@/lib/console/order/outcome-text';

/** What came of a capture, a cancel or a refund. No answer yet is never told as a failure. */
export function OutcomeNotice({ result }: { result: Told }) {
  const tone = result.outcome === 'succeeded' ? 'good' : result.outcome === 'checking' ? 'neutral' : 'harm';
  return (
    <Notice tone={tone} role="status" title={t.outcomes[result.outcome]}>
      <p>{result.message}</p>
      {result.code !== undefined && (
        <p className="text-13 text-muted">
          <Sentence parts={t.code(<span>{result.code}</span>)} />
        </p>
      )}
    </Notice>
  );
}
