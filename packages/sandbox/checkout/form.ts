/** What a page of the checkout sends, and what is wrong with it, by field. */
export type Form = Readonly<Record<string, string>>;
export type FieldErrors = Readonly<Record<string, string>>;
