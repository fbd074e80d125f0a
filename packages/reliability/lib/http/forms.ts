/** The forms of a page as React writes them: what a browser without scripts would send. */

export interface Form {
  /** Everything that is sent as the page stands: hidden fields, defaults, what is checked. */
  readonly fields: readonly (readonly [string, string])[];
  /** The names that can be filled in, checked or not. */
  readonly names: ReadonlySet<string>;
  readonly html: string;
}

type Attributes = ReadonlyMap<string, string>;

const TAG = /<(input|select|option|textarea)\b((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g;
const ATTRIBUTE = /([^\s=>"/]+)(?:="([^"]*)")?/g;

export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map((match) => readForm(match[1] ?? ''));
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

function readForm(html: string): Form {
  const fields: [string, string][] = [];
  const names = new Set<string>();
  let select: { name: string; chosen: boolean } | undefined;
  for (const [, tag, attributeText = '', text = ''] of html.matchAll(TAG)) {
    const attributes = attributesOf(attributeText);
    const name = attributes.get('name');
    if (name !== undefined) names.add(name);
    if (tag === 'select') select = name === undefined ? undefined : { name, chosen: false };
    else if (tag === 'option') {
      if (!select || attributes.has('disabled')) continue;
      const value = attributes.get('value') ?? decoded(text);
      // Without a choice the first one counts.
      if (!select.chosen) fields.push([select.name, value]);
      else if (attributes.has('selected')) fields.splice(-1, 1, [select.name, value]);
      select.chosen = true;
    } else if (name !== undefined && isSent(attributes)) {
      fields.push([name, tag === 'textarea' ? decoded(text) : (attributes.get('value') ?? '')]);
    }
  }
  return { fields, names, html };
}

function isSent(attributes: Attributes): boolean {
  if (attributes.has('disabled')) return false;
  const type = attributes.get('type');
  return type === 'radio' || type === 'checkbox' ? attributes.has('checked') : true;
}

function attributesOf(text: string): Attributes {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" };

function decoded(text: string): string {
  return text.replaceAll(/&([a-z0-9#]+);/gi, (whole, name: string) => ENTITIES[name] ?? whole);
}
