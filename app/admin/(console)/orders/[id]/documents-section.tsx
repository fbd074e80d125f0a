import { DocumentLinks } from '@/components/document-links';
import { documentsOfOrder } from '@/lib/console/invoices/invoice-list';
import { invoices as t } from '@/lib/console/messages';
import { Section } from './section';

/** Invoices and credit notes of the order. */
export async function DocumentsSection({ orderId }: { orderId: string }) {
  const documents = await documentsOfOrder(orderId);
  if (documents.length === 0) return null;
  return (
    <Section title={t.ofOrder}>
      <div className="card p-4">
        <DocumentLinks documents={documents} folder="/admin/invoices" />
      </div>
    </Section>
  );
}
