import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Input } from '@/components/ui/input';
import { requirePermission } from '@/lib/auth/guard';
import { product as t } from '@/lib/console/messages';
import { categoryChoices } from '@/lib/console/products/product-detail';
import { renameCategoryAction } from '../actions';

export const metadata: Metadata = { title: t.categories };

export default async function CategoriesPage() {
  await requirePermission('products.change', '/admin/products/categories');
  const categories = await categoryChoices();
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
      <Link href="/admin/products" prefetch={false} className="link-line">
        {t.back}
      </Link>
      <h1 className="text-28">{t.categories}</h1>
      <p className="max-w-prose text-muted">{t.categoriesIntro}</p>
      <ul className="flex flex-col gap-3">
        {categories.map(({ id, name }) => (
          <li key={id} className="card p-4">
            <ActionForm
              action={renameCategoryAction}
              fields={{ categoryId: id }}
              pending={t.renaming}
              label={
                <>
                  <span>{t.rename}</span>
                  <span className="sr-only">{`: ${name}`}</span>
                </>
              }
            >
              <Input
                name="name"
                defaultValue={name}
                maxLength={100}
                aria-label={t.categoryName(name)}
                className="min-w-0 grow basis-52"
              />
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
