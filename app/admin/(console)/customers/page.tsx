import type { Metadata } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { customers as t } from '@/lib/console/messages';
import { CustomerRequest } from './customer-request';

export const metadata: Metadata = { title: t.title };

export default async function CustomersPage() {
  await requirePermission('customers.manage', '/admin/customers');
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <CustomerRequest />
    </>
  );
}
