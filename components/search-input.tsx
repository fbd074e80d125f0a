'use client';

import { X } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import { shell as t } from '@/shop/messages';
import { useSuggestions } from './use-suggestions';

/**
 * Offers names of goods as one types: arrow keys go through them, Enter searches, Escape closes them, and how many there are is
 * read aloud. They lie over the page and move nothing. Without scripts a field.
 */
export function SearchInput(props: ComponentProps<'input'>) {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const { names, ask, drop } = useSuggestions();
  const [active, setActive] = useState(-1);
  const isOpen = names.length > 0;

  function close() {
    drop();
    setActive(-1);
  }

  function search(name: string) {
    if (!field.current) return;
    field.current.value = name;
    close();
    field.current.form?.requestSubmit();
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is being composed, in Devanagari for one, has these keys for itself.
    if (!isOpen || event.nativeEvent.isComposing) return;
    const name = names[active];
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined) {
      // The field itself lies between the last and the first.
      setActive(((active + 1 + steps + names.length + 1) % (names.length + 1)) - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && name !== undefined) search(name);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        {...props}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        onChange={({ target }) => {
          setActive(-1);
          ask(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <button
        type="button"
        aria-label={t.searchClear}
        onClick={() => {
          if (!field.current) return;
          field.current.value = '';
          field.current.focus();
          close();
        }}
      >
        <X aria-hidden className="size-4" />
      </button>
      <div id={list} role="listbox" aria-label={t.suggestions} hidden={!isOpen}>
        {names.map((name, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          <div
            key={name}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // A press must not take the focus from the field, which would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => search(name)}
          >
            {name}
          </div>
        ))}
      </div>
      <span aria-live="polite" className="sr-only">
        {isOpen ? t.suggestionCount(names.length) : ''}
      </span>
    </>
  );
}
