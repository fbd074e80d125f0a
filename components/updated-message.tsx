import { errorPage as t } from '@/shop/messages';
import { EmptyState } from './ui/empty-state';

/** Shown for the moment in which the page loads again by itself. */
export function UpdatedMessage() {
  return (
    <main className="page" role="status">
      <EmptyState level={1} title={t.updatedTitle}>
        <p>{t.updatedText}</p>
      </EmptyState>
    </main>
  );
}
