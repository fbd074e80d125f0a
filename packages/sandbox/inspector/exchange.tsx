/** @jsxImportSource hono/jsx */
/** One thing that happened, and behind it both of its sides: what was said and what was answered. */
import type { Child } from 'hono/jsx';
import { Status, time } from './table';

export interface Exchange {
  /** Unique on a page; it keeps its place open while the page follows live. */
  readonly id: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Who speaks: `Shop → gateway`. */
  readonly who: string;
  readonly what: string;
  readonly status: string;
  readonly fault: string | null;
  readonly orderId?: string | null;
  /** A heading and what stands below it; one side alone for what has no answer. */
  readonly sides: readonly (readonly [heading: string, content: string])[];
  /** Such as a button that sends it again. */
  readonly action?: Child;
}

interface ListProps {
  id: string;
  title: string;
  empty: string;
  exchanges: readonly Exchange[];
  /** Links to each one's order. */
  linked?: boolean;
}

export function ExchangeList({ id, title, empty, exchanges, linked = false }: ListProps) {
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={id} data-live>
        {exchanges.length === 0 ? (
          <p class="quiet">{empty}</p>
        ) : (
          exchanges.map((exchange) => <Entry key={exchange.id} exchange={exchange} linked={linked} />)
        )}
      </div>
    </section>
  );
}

function Entry({ exchange, linked }: { exchange: Exchange; linked: boolean }) {
  const { id, at, who, what, status, fault, orderId, sides, action } = exchange;
  return (
    <details class="exchange" id={id}>
      <summary>
        <span class="at">{time(at)}</span>
        <span class="what">
          <strong>{what}</strong> <span class="quiet">{who}</span>
        </span>
        <span class="came">
          {fault !== null && <span class="fault">{fault}</span>} <Status word={status} />
        </span>
      </summary>
      <div class="sides">
        {sides.map(([heading, content]) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {/* What scrolls must be reachable by keyboard. */}
            <pre tabindex={0}>{content}</pre>
          </div>
        ))}
      </div>
      {(action !== undefined || (linked && orderId)) && (
        <div class="answers foot">
          {linked && orderId && <a href={`/inspector/orders/${orderId}`}>Open its order</a>}
          {action}
        </div>
      )}
    </details>
  );
}
