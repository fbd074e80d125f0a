import { Notice } from '@/components/ui/notice';
import type { OperationResult } from '@/lib/payments/state/types';

const TITLES: Record<OperationResult['outcome'], string> = {
  succeeded: 'Done',
  checking: 'Checking with the gateway',
  refused: 'Not done',
  failed: 'It did not happen',
};

/** What came of a capture, a cancel or a refund. No answer yet is never told as a failure. */
export function OutcomeNotice({ result }: { result: OperationResult }) {
  const tone = result.outcome === 'succeeded' ? 'good' : result.outcome === 'checking' ? 'neutral' : 'harm';
  return (
    <Notice tone={tone} role="status" title={TITLES[result.outcome]}>
      <p>{result.message}</p>
      {result.outcome === 'failed' && (
        <p className="text-13 text-muted">
          Code: <span>{result.code}</span>
        </p>
      )}
    </Notice>
  );
}
