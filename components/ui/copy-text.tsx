'use client';

import { useState, useSyncExternalStore } from 'react';

type Outcome = 'copied' | 'failed';

const NEVER_CHANGES = () => () => {};

/** A text that is copied with one click. One click selects it whole where scripts are off or the clipboard is closed. */
export function CopyText({ label, value }: { label: string; value: string }) {
  const [outcome, setOutcome] = useState<Outcome>();
  // A button that does nothing is none: it comes with the scripts.
  const hasScripts = useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // Not allowed by the browser: the text can still be selected.
      setOutcome('failed');
    }
  }

  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="break-all select-all">{value}</span>
      {hasScripts && (
        <button
          type="button"
          className="link min-h-6 text-13"
          aria-label={`Copy ${label} ${value}`}
          onClick={copy}
        >
          Copy
        </button>
      )}
      <span role="status" className="text-muted">
        <span>{outcome === 'copied' && 'Copied'}</span>
        <span>{outcome === 'failed' && 'Not copied: select it and copy it yourself'}</span>
      </span>
    </span>
  );
}
