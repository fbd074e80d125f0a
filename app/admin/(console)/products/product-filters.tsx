import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { CategoryLink } from '@/lib/catalog/types';
import { products as t } from '@/lib/console/messages';
import type { ProductScope } from '@/lib/console/products/product-list';

interface ProductFiltersProps {
  scope: ProductScope;
  categories: readonly CategoryLink[];
}

/** They stand in the address, so that a view can be kept and sent to a colleague. */
export function ProductFilters({ scope, categories }: ProductFiltersProps) {
  return (
    <Form
      // The boxes show what the address says, also after "back".
      key={JSON.stringify(scope)}
      action="/admin/products"
      prefetch={false}
      role="search"
      aria-label={t.filters}
      className="flex flex-wrap gap-2"
    >
      {scope.tab !== 'active' && <input type="hidden" name="show" value={scope.tab} />}
      <Input
        type="search"
        name="q"
        defaultValue={scope.term}
        maxLength={100}
        aria-label={t.searchLabel}
        placeholder={t.searchLabel}
        className="min-w-0 grow basis-52 md:max-w-80"
      />
      <Select
        name="category"
        defaultValue={scope.category ?? ''}
        aria-label={t.category}
        className="grow basis-40 md:max-w-60"
      >
        <option value="">{t.anyCategory}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" variant="quiet">
        <Search aria-hidden className="size-4" />
        {t.search}
      </Button>
    </Form>
  );
}
