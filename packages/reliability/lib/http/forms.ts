/** The forms of a page: what a browser without scripts would send. */
import { load } from 'cheerio';

export interface Form {
  /** Everything that is sent as the page stands: hidden fields, defaults, what is checked. */
  readonly fields: readonly (readonly [string, string])[];
  /** The names that can be filled in, checked or not. */
  readonly names: ReadonlySet<string>;
  readonly html: string;
}

export function formsOf(html: string): Form[] {
  const page = load(html);
  return page('form')
    .toArray()
    .map((element) => {
      const form = page(element);
      const inputs = form.find('input[name], select[name], textarea[name]').toArray();
      return {
        fields: form.serializeArray().map(({ name, value }) => [name, value] as const),
        names: new Set(inputs.map((input) => input.attribs.name ?? '')),
        html: form.html() ?? '',
      };
    });
}

/** A page's form that has a field of this name. @throws Error when there is none, or more than one. */
export function formWith(name: string, html: string): Form {
  const found = formsOf(html).filter((form) => form.names.has(name));
  const [form] = found;
  if (form === undefined || found.length > 1) {
    throw new Error(`${found.length} forms with a field "${name}", expected one`);
  }
  return form;
}

/** What is sent once it is filled in; `undefined` takes a field away, as unchecking its box does. */
export function filled(form: Form, values: Readonly<Record<string, string | undefined>>): FormData {
  const data = new FormData();
  for (const [name, value] of form.fields) if (!(name in values)) data.append(name, value);
  for (const [name, value] of Object.entries(values)) {
    if (!form.names.has(name)) throw new Error(`the form has no field "${name}"`);
    if (value !== undefined) data.append(name, value);
  }
  return data;
}
