'use client';

import { useEffect, useRef, useState } from 'react';

/** Somebody who types pauses this long before they are offered something, in milliseconds. */
const PAUSE_MS = 150;

interface Suggestions {
  names: readonly string[];
  /** For what is typed now: what was asked before is called off, so that one question is open at a time. */
  ask: (text: string) => void;
  /** Takes them away, and calls off what is still asked. */
  drop: () => void;
}

/** Names of goods for what somebody has begun to type. */
export function useSuggestions(): Suggestions {
  const [names, setNames] = useState<readonly string[]>([]);
  const callOff = useRef<() => void>(undefined);

  useEffect(() => () => callOff.current?.(), []);

  return {
    names,
    ask: (text) => {
      callOff.current?.();
      const question = new AbortController();
      const pause = setTimeout(async () => {
        const found = await namesFor(text, question.signal);
        if (!question.signal.aborted) setNames(found);
      }, PAUSE_MS);
      callOff.current = () => {
        clearTimeout(pause);
        question.abort();
      };
    },
    drop: () => {
      callOff.current?.();
      setNames([]);
    },
  };
}

/** None where they cannot be had: whoever searches gets on without. */
async function namesFor(text: string, signal: AbortSignal): Promise<string[]> {
  if (text.trim().length < 2) return [];
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(text)}`, { signal });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
