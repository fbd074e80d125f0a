/** From rows to what pages show. */
import type { CategoryRow, ProductCardRow, ProductRow, VariantRow } from '@/db/queries/catalogue';
import { cartTotals, isSameAnywhere } from '@/lib/cart/totals';
import { MAX_QUANTITY } from '@/lib/cart/types';
import { type Paise, paise } from '@/lib/money';
import { product as t } from '@/shop/messages';
import { firstChoice, optionAxes } from './options';
import type { CategoryTile, PlainPicture, ProductCard, ProductView, VariantView } from './types';

function variantView(row: VariantRow): VariantView {
  return {
    id: row.id,
    options: row.options,
    price: paise(row.pricePaise),
    mrp: paise(row.mrpPaise),
    available: row.available,
  };
}

/** Cards in the order of the products; one without variants is not for sale and left out. */
export function productCards(
  products: readonly ProductCardRow[],
  variants: readonly VariantRow[],
): ProductCard[] {
  const byProduct = Map.groupBy(variants, (variant) => variant.productId);
  return products.flatMap((product) => {
    const cheapest = (byProduct.get(product.id) ?? []).map(variantView).sort((a, b) => a.price - b.price);
    const [first, ...others] = cheapest;
    if (!first) return [];
    const shown = firstChoice([first, ...others]);
    return [
      {
        id: product.id,
        name: product.name,
        brand: product.brand,
        picture: plain(product.pictures[0]),
        price: shown.price,
        mrp: shown.mrp,
        priceVaries: others.some((other) => other.price > shown.price),
        soldOut: cheapest.every((variant) => variant.available === 0),
      },
    ];
  });
}

export function categoryTile(
  { id, name, tint }: CategoryRow,
  picture: PlainPicture | undefined,
): CategoryTile {
  return { id, name, tint, picture: plain(picture) };
}

function plain(picture: PlainPicture | undefined): PlainPicture | undefined {
  return picture && { src: picture.src, width: picture.width, height: picture.height };
}

/** Undefined for a product without variants. */
export function productView(
  product: ProductRow,
  category: CategoryRow,
  rows: readonly VariantRow[],
): ProductView | undefined {
  const [first, ...others] = rows.map(variantView);
  if (!first) return undefined;
  return {
    id: product.id,
    name: product.name,
    brand: product.brand,
    summary: product.summary,
    paragraphs: product.description.split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    facts: [...product.facts, ...provenance(product)],
    pictures: product.pictures,
    category: { id: category.id, name: category.name, tint: category.tint },
    options: optionAxes([first, ...others]),
    variants: [first, ...others],
    withoutAddress: rows
      .filter((row) => {
        const unit = { ...row, unitPrice: paise(row.pricePaise), categoryId: product.categoryId };
        return isSameAnywhere(unit, MAX_QUANTITY);
      })
      .map(({ id }) => id),
    deliveryFees: Object.fromEntries(rows.flatMap((row) => feeAnywhere(row, product.categoryId))),
  };
}

function feeAnywhere(row: VariantRow, categoryId: string): [string, Paise][] {
  const one = { ...row, unitPrice: paise(row.pricePaise), categoryId, quantity: 1 };
  const { fee, everywhere, shipping } = cartTotals([one], { country: 'IN' });
  return fee === 'known' && everywhere ? [[row.id, shipping]] : [];
}

/** The e-commerce rules ask for it beside the goods. What the merchant's own facts say already is not said twice. */
function provenance({ facts, origin, importer }: ProductRow): [string, string][] {
  const rows: [string, string | null][] = [
    [t.origin, origin],
    [t.importer, importer],
  ];
  return rows.flatMap(([name, value]): [string, string][] =>
    value && !facts.some(([own]) => own.toLowerCase() === name.toLowerCase()) ? [[name, value]] : [],
  );
}
