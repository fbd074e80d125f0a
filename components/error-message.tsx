'use client';

import { CloudAlert } from 'lucide-react';
import type { DATABASE_UNAVAILABLE } from '@/lib/http/unavailable-digest';
import { localized } from '@/lib/language/localized';
import { errorPage as t, unavailablePage as unavailable } from '@/shop/messages';
import { useUpdatedShop } from './form/use-updated-shop';
import { Button, buttonClass } from './ui/button';
import { EmptyState } from './ui/empty-state';
import { Sentence } from './ui/sentence';
import { UpdatedMessage } from './updated-message';

const UNAVAILABLE: typeof DATABASE_UNAVAILABLE = 'DATABASE_UNAVAILABLE';

interface ErrorMessageProps {
  error: unknown;
  retry: () => void;
}

/** Says that it is our fault, what is certain, and the way on. Never what the error was. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const digest = digestOf(error);
  const isUnavailable = digest === UNAVAILABLE;
  if (useUpdatedShop(error)) return <UpdatedMessage />;
  return (
    <main className="page" role="alert">
      <EmptyState
        level={1}
        icon={CloudAlert}
        title={isUnavailable ? unavailable.title : t.title}
        action={
          <>
            <Button onClick={retry}>{t.retry}</Button>
            {/* A full load: whatever broke in this document is left behind. */}
            <a href={localized('/')} className={buttonClass('quiet')}>
              {t.home}
            </a>
          </>
        }
      >
        <p>{isUnavailable ? unavailable.text : t.text}</p>
        {isUnavailable && <p className="mt-2">{unavailable.paid}</p>}
        {digest && !isUnavailable && (
          <p className="mt-2 text-13">
            <Sentence parts={t.mention(<span>{digest}</span>)} />
          </p>
        )}
      </EmptyState>
    </main>
  );
}

function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' ? digest : undefined;
}
