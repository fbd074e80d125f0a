import type { Route } from 'next';
import Link from '@/components/link';
import { Money } from '@/components/ui/price';
import type { DocumentLink } from '@/lib/invoices/read';
import { localized } from '@/lib/language/localized';
import { invoice as t } from '@/shop/messages';

/** Invoices, bills of supply and credit notes of one order. @param folder of their pages; the PDF lies below each. */
export function DocumentLinks<Folder extends string>({
  documents,
  folder,
}: {
  documents: readonly DocumentLink[];
  folder: Folder;
}) {
  return (
    <ul className="flex flex-col gap-1">
      {documents.map(({ id, title, total }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <Link href={`${folder}/${id}` as Route} prefetch={false} className="link">
            {title}
          </Link>
          <Money amount={total} exact className="text-13 text-muted" />
          <a href={localized(`${folder}/${id}/pdf`)} className="link text-13" aria-label={t.pdfOf(title)}>
            {t.pdfShort}
          </a>
        </li>
      ))}
    </ul>
  );
}
