import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type SearchQuery, SORTS, searchPath } from '@/lib/catalog/search/search-query';
import type { CategoryLink } from '@/lib/catalog/types';
import { sorting, search as t } from '@/shop/messages';

interface CategoryFilterProps {
  query: SearchQuery;
  categories: readonly CategoryLink[];
}

/** Filters are links: each is an address to keep or to share, and none needs a script. */
export function CategoryFilter({ query, categories }: CategoryFilterProps) {
  return (
    <FilterRow label={t.category}>
      <FilterLink query={{ ...query, category: undefined }} current={query.category === undefined}>
        {t.anyCategory}
      </FilterLink>
      {categories.map(({ id, name }) => (
        <FilterLink key={id} query={{ ...query, category: id }} current={query.category === id}>
          {name}
        </FilterLink>
      ))}
    </FilterRow>
  );
}

export function SortOrder({ query }: { query: SearchQuery }) {
  return (
    <FilterRow label={sorting.label}>
      {SORTS.map((sort) => (
        <FilterLink key={sort} query={{ ...query, sort }} current={query.sort === sort}>
          {sorting[sort]}
        </FilterLink>
      ))}
    </FilterRow>
  );
}

function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex items-center gap-3">
      <span aria-hidden className="w-18 shrink-0 text-13 text-muted">
        {label}
      </span>
      <ul className="-my-1 flex gap-2 overflow-x-auto py-1 pr-1 whitespace-nowrap">{children}</ul>
    </nav>
  );
}

function FilterLink({
  query,
  current,
  children,
}: {
  query: SearchQuery;
  current: boolean;
  children: ReactNode;
}) {
  return (
    <li>
      <Link
        href={searchPath({ ...query, page: 1 })}
        prefetch={false}
        aria-current={current ? 'true' : undefined}
        className={clsx(
          'inline-flex min-h-9 items-center rounded-chip border px-3 text-13 transition-colors',
          current
            ? 'border-primary bg-primary font-medium text-on-primary'
            : 'border-edge bg-surface hover:border-ink',
        )}
      >
        {children}
      </Link>
    </li>
  );
}
