import { SlidersHorizontal, X } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { CATEGORY, type FacetGroup, STOCK } from '@/lib/catalog/search/facets';
import { type SearchQuery, toggled, without } from '@/lib/catalog/search/search-query';
import type { CategoryLink } from '@/lib/catalog/types';
import { filters as t } from '@/shop/messages';
import { ChoiceLink } from './choice-link';
import { facetName, valueName } from './facet-names';

interface FiltersProps {
  query: SearchQuery;
  groups: readonly FacetGroup[];
  categories: readonly CategoryLink[];
}

/** Those that leave a choice, or that something is chosen of. Being in stock is a choice by itself. */
const offered = ({ facet, values }: FacetGroup) =>
  facet === STOCK || values.length > 1 || values.some(({ chosen }) => chosen);

/** Beside the goods; on a phone behind a button that needs no script (app/globals.css). */
export function Filters({ query, groups, categories }: FiltersProps) {
  const shown = groups.filter(offered);
  if (shown.length === 0) return null;
  return (
    <details data-filters className="lg:pt-1">
      <summary className={buttonClass('quiet')}>
        <SlidersHorizontal aria-hidden className="size-4" />
        <span>{t.title(Object.values(query.chosen).flat().length)}</span>
      </summary>
      <nav aria-label={t.label} className="mt-4 flex flex-col gap-5">
        {shown.map((group) => (
          <Facet key={group.facet} query={query} group={group} categories={categories} />
        ))}
      </nav>
    </details>
  );
}

function Facet({
  query,
  group: { facet, values },
  categories,
}: Omit<FiltersProps, 'groups'> & { group: FacetGroup }) {
  const id = `filter-${encodeURIComponent(facet)}`;
  return (
    <div>
      <p id={id} className="mb-2 text-13 font-medium">
        {facetName(facet)}
      </p>
      <ul aria-labelledby={id} className="flex flex-wrap gap-2">
        {values.map(({ value, count, chosen }) => (
          <li key={value}>
            <ChoiceLink query={toggled(query, facet, value)} current={chosen}>
              <span>{valueName(facet, value, categories)}</span>
              <span className="opacity-75">{`(${count})`}</span>
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was chosen, each with the way to drop it. */
export function Chosen({ query, categories }: Omit<FiltersProps, 'groups'>) {
  const chosen = Object.entries(query.chosen).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value, name: valueName(facet, value, categories) })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t.chosen} className="flex flex-wrap gap-2">
      {chosen.map(({ facet, value, name }) => {
        // A size alone says little: "Size M".
        const full = facet === STOCK || facet === CATEGORY ? name : t.value(facetName(facet), name);
        return (
          <li key={`${facet} ${value}`}>
            <ChoiceLink query={toggled(query, facet, value)} label={t.remove(full)}>
              <span>{full}</span>
              <X aria-hidden className="size-3.5" />
            </ChoiceLink>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <ChoiceLink query={without(query)}>{t.clear}</ChoiceLink>
        </li>
      )}
    </ul>
  );
}
