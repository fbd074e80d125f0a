import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { localized } from '@/lib/language/localized';
import { shell as t } from '@/shop/messages';
import { SearchInput } from './search-input';

interface SearchBoxProps {
  id: string;
  /** What was searched for. */
  text?: string;
  /** Hidden fields that the search keeps. */
  children?: ReactNode;
}

/** A plain GET form: it works before, and without, any script. */
export function SearchBox({ id, text, children }: SearchBoxProps) {
  return (
    <search>
      <form action={localized('/search')} className="relative">
        <div className="contents">{children}</div>
        <label htmlFor={id} className="sr-only">
          {t.searchLabel}
        </label>
        <SearchInput
          id={id}
          type="search"
          name="q"
          defaultValue={text}
          maxLength={80}
          placeholder={t.searchPlaceholder}
          autoComplete="off"
          enterKeyHint="search"
          className="control rounded-chip pr-22 pl-4 placeholder-shown:pr-12 text-ellipsis [&::-webkit-search-cancel-button]:appearance-none"
        />
        <button
          type="submit"
          aria-label={t.searchButton}
          className="absolute inset-y-0 right-0 flex w-12 items-center justify-center rounded-chip text-muted hover:text-ink"
        >
          <Search aria-hidden className="size-5" strokeWidth={1.75} />
        </button>
      </form>
    </search>
  );
}
