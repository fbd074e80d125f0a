/** A file of goods on its way to the shop: rows of cells, then drafts of what they say. */
import type { ProductRow, VariantRow } from '@/db/queries/catalogue';
import type { PictureSource } from './cells';
import type { Column } from './columns';

/** What is wrong with a row, and what to do about it. One that is not fatal stops nothing. */
export interface Fault {
  line: number;
  /** As the file calls it. */
  column?: string | undefined;
  says: string;
  fatal: boolean;
}

/** One variant, in the words of the own format; a cell that is absent says nothing, an empty one says that there is none. */
export interface Row {
  /** In the file, from 1; the first line of a row that has several. */
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** A file, whatever its format was. */
export interface Sheet {
  rows: Row[];
  /** What another shop's export calls a column, for faults. */
  called: Partial<Record<Column, string>>;
  faults: Fault[];
}

/** A field that is absent is one of which the file says nothing. */
type ProductFields = Partial<Omit<ProductRow, 'id' | 'categoryId' | 'pictures' | 'version' | 'updatedAt'>>;
export type VariantFields = Partial<Omit<VariantRow, 'id' | 'productId' | 'position'>>;

export interface VariantDraft {
  line: number;
  id: string;
  fields: VariantFields;
}

export interface ProductDraft {
  line: number;
  id: string;
  /** Its id or its name. */
  category?: string | undefined;
  pictures?: PictureSource[] | undefined;
  fields: ProductFields;
  variants: VariantDraft[];
}
