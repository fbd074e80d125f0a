'use client';

import { LoaderCircle } from 'lucide-react';
import { useLinkStatus } from 'next/link';

/** Inside a link to a page that takes long to make: turns from the press until the page is there. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending && <LoaderCircle aria-hidden className="size-4 animate-spin" />;
}
