'use client';

import { useUpdatedShop } from '@/components/form/use-updated-shop';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Sentence } from '@/components/ui/sentence';
import { UpdatedMessage } from '@/components/updated-message';
import { shell as t } from '@/lib/console/messages';

/** No message of the error itself: it may hold anything. The digest finds it in the log. */
export default function ConsoleError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  /** Asks the server again; `reset` would only render the same error. */
  retry: () => void;
}) {
  if (useUpdatedShop(error)) return <UpdatedMessage />;
  return (
    <main>
      <EmptyState level={1} title={t.errorTitle} action={<Button onClick={retry}>{t.errorAction}</Button>}>
        <p>{t.errorText}</p>
        {error.digest && (
          <p className="mt-2 text-13">
            <Sentence parts={t.errorDigest(<span>{error.digest}</span>)} />
          </p>
        )}
      </EmptyState>
    </main>
  );
}
