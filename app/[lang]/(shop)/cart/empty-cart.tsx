'use client';

import { ShoppingBag } from 'lucide-react';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { CookiesBlocked } from './cookies-blocked';

interface EmptyCartProps {
  /** See {@link CookiesBlocked}. */
  blocked: boolean;
  title: string;
  text: string;
  action: string;
}

/** Its sentences are given: the page's other ones do not come along in a script. */
export function EmptyCart({ blocked, title, text, action }: EmptyCartProps) {
  return (
    <EmptyState
      level={1}
      icon={ShoppingBag}
      title={title}
      action={
        <Link href="/" prefetch={false} className={buttonClass()}>
          {action}
        </Link>
      }
    >
      <CookiesBlocked blocked={blocked}>{text}</CookiesBlocked>
    </EmptyState>
  );
}
