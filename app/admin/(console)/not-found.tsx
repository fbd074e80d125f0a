import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { common, shell as t } from '@/lib/console/messages';

export default function ConsoleNotFound() {
  return (
    <EmptyState
      level={1}
      title={t.notFoundTitle}
      action={
        <Link href="/admin/orders" className="link py-2.5">
          {common.allOrders}
        </Link>
      }
    >
      <p>{t.notFoundText}</p>
    </EmptyState>
  );
}
