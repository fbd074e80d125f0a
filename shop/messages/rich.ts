/** A sentence with elements in it, a link or an amount: each language puts them where they belong. */
export type Rich<Part> = readonly (string | Part)[];
