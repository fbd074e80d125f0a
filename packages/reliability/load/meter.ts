/** Counts answers by status and keeps how long they took. */
import type { Page } from '../lib/http/browser';

export class Meter {
  readonly statuses = new Map<number, number>();
  readonly #milliseconds: number[] = [];
  /** Pages that never came, and pages that said that the shop had broken. */
  readonly failures: string[] = [];

  /** @param what for whoever reads of a failure. @returns the page; undefined when none came. */
  async measure(what: string, load: () => Promise<Page>): Promise<Page | undefined> {
    const started = performance.now();
    try {
      const page = await load();
      this.#milliseconds.push(performance.now() - started);
      this.count(what, page.status);
      return page;
    } catch (error) {
      this.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  count(what: string, status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 500) this.failures.push(`${what}: HTTP ${status}`);
  }

  get pages(): number {
    return [...this.statuses.values()].reduce((sum, times) => sum + times, 0);
  }

  /** @param share from 0 up to 1. @returns whole milliseconds; 0 when nothing was measured. */
  percentile(share: number): number {
    return percentile(this.#milliseconds, share);
  }
}

/** The smallest value that at least this share of all values does not exceed, rounded. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}
