import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  /** The way on: a link or a button. */
  action?: ReactNode;
  /** The heading's level, to fit the page that it stands on. */
  level?: 1 | 2 | 3;
}

/** Nothing here, why, and the way on. */
export function EmptyState({ icon: Icon, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-prose flex-col items-center gap-3 px-4 py-16 text-center">
      {Icon && <Icon aria-hidden className="size-8 text-primary" strokeWidth={1.5} />}
      <Heading className="text-28">{title}</Heading>
      {children && <div className="text-17 text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
