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
      <form action={localized('/search')} className="search-box">
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
          className="control"
        />
        <button type="submit" aria-label={t.searchButton}>
          <Search aria-hidden className="size-5" strokeWidth={1.75} />
        </button>
      </form>
    </search>
  );
}
