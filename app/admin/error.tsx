'use client';

import { useUpdatedShop } from '@/components/form/use-updated-shop';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { UpdatedMessage } from '@/components/updated-message';

/** No message of the error itself: it may hold anything. The digest finds it in the log. */
export default function ConsoleError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  /** Asks the server anew; Next.js’ `reset` would only draw the same error again. */
  retry: () => void;
}) {
  if (useUpdatedShop(error)) return <UpdatedMessage />;
  return (
    <main>
      <EmptyState level={1} title="That did not work" action={<Button onClick={retry}>Try again</Button>}>
        <p>
          The page could not be made. If you have just moved money, look at the order before you try again:
          what was sent to the gateway is in its history.
        </p>
        {error.digest && (
          <p className="mt-2 text-13">
            For the log: <span>{error.digest}</span>
          </p>
        )}
      </EmptyState>
    </main>
  );
}
