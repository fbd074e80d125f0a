import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SHORTEST_TERM } from '@/lib/console/list/search-term';
import { orderList as t } from '@/lib/console/messages';

export function OrderSearch({ term }: { term: string }) {
  return (
    <Form action="/admin/orders" prefetch={false} role="search" className="flex w-full gap-2 md:w-auto">
      <Input
        // A new key for a new search: the box shows what was looked for, also after "back".
        key={term}
        type="search"
        name="q"
        defaultValue={term}
        minLength={SHORTEST_TERM}
        required
        aria-label={t.searchLabel}
        placeholder={t.searchLabel}
        className="min-w-0 md:w-80"
      />
      <Button type="submit" variant="quiet">
        <Search aria-hidden className="size-4" />
        {t.search}
      </Button>
    </Form>
  );
}
