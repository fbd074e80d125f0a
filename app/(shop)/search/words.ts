import type { SearchQuery } from '@/lib/catalog/search-query';

export function headingFor({ text }: SearchQuery, category: string | undefined): string {
  if (text !== '') return category ? `“${text}” in ${category}` : `“${text}”`;
  return category ?? 'Everything in the shop';
}

export function countWords(total: number): string {
  if (total === 0) return 'Nothing found';
  return total === 1 ? 'One thing' : `${total} things`;
}
