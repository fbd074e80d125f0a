import type { Locator } from '@playwright/test';

/** The value beside a term of a description list. */
export function definitionOf(scope: Locator, term: string): Locator {
  const row = scope.locator('dl > div').filter({ has: scope.page().getByText(term, { exact: true }) });
  return row.getByRole('definition');
}
