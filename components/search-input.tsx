'use client';

import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';

/** Somebody who types pauses this long before they are offered something, in milliseconds. */
const PAUSE_MS = 150;

/** Offers names of goods as one types, in the browser's own list: by keyboard, by touch and read aloud. Without scripts a field. */
export function SearchInput(props: ComponentProps<'input'>) {
  const list = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  const asked = useRef<AbortController>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  function offer(text: string) {
    clearTimeout(pause.current);
    asked.current?.abort();
    pause.current = setTimeout(async () => {
      asked.current = new AbortController();
      setNames(await namesFor(text, asked.current.signal));
    }, PAUSE_MS);
  }

  useEffect(
    () => () => {
      clearTimeout(pause.current);
      asked.current?.abort();
    },
    [],
  );

  return (
    <>
      <input {...props} list={list} onChange={({ target }) => offer(target.value)} />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
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
