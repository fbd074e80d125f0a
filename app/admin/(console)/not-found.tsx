import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';

export default function ConsoleNotFound() {
  return (
    <EmptyState
      level={1}
      title="Nothing here"
      action={
        <Link href="/admin" className="link">
          All orders
        </Link>
      }
    >
      <p>There is no such page or order, or your account may not open it.</p>
    </EmptyState>
  );
}
