import { EmptyState } from './ui/empty-state';

/** Shown for the moment in which the page loads again by itself. */
export function UpdatedMessage() {
  return (
    <main className="page" role="status">
      <EmptyState level={1} title="The shop was updated">
        <p>This page loads again by itself, in a moment.</p>
      </EmptyState>
    </main>
  );
}
