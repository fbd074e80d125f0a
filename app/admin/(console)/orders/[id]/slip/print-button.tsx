'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { packingSlip as t } from '@/lib/console/messages';

/** Without scripts it does nothing, and the browser's own menu prints. */
export function PrintButton() {
  return (
    <Button variant="primary" size="small" onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      <span>{t.print}</span>
    </Button>
  );
}
