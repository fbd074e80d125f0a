import type { Route } from 'next';
import Link from 'next/link';
import { shell } from '@/shop/messages';

export interface Crumb {
  name: string;
  /** Left out for the page itself, the last one. */
  href?: Route | `/category/${string}` | `/product/${string}`;
}

/** Where the page lies, from the shop's home down. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label={shell.breadcrumbs} className="py-4 text-13 text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map((crumb, index) => (
          <li key={crumb.name} className="flex items-center gap-2">
            {index > 0 && <span aria-hidden>/</span>}
            {crumb.href ? (
              <Link
                href={crumb.href}
                prefetch={false}
                className="py-1 underline-offset-4 hover:text-ink hover:underline"
              >
                {crumb.name}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink">
                {crumb.name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
