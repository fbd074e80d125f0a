import { notFound } from 'next/navigation';
import { requireViewer } from '@/lib/auth/guard';

/** Addresses that the console does not have: answered in its own frame, and not with the shop's page for them. */
export default async function UnknownPage(): Promise<never> {
  await requireViewer();
  notFound();
}
