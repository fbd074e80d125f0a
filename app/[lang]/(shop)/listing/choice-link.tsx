import type { ReactNode } from 'react';
import Link from '@/components/link';
import { type SearchQuery, searchPath } from '@/lib/catalog/search/search-query';

interface ChoiceLinkProps {
  /** Where it leads. */
  query: SearchQuery;
  current?: boolean;
  /** For screen readers, where the words alone do not say what it does. */
  label?: string;
  children: ReactNode;
}

/** A choice is a link: an address to keep or to share, which needs no script. Search engines need not follow every combination. */
export function ChoiceLink({ query, current = false, label, children }: ChoiceLinkProps) {
  return (
    <Link
      href={searchPath(query)}
      prefetch={false}
      scroll={false}
      rel="nofollow"
      aria-current={current ? 'true' : undefined}
      aria-label={label}
      className="choice"
    >
      {children}
    </Link>
  );
}
