/** A page's form as a browser without scripts sends it, its page not drawn: what a test needs done and does not look at. */
import type { Page } from '@playwright/test';

const MOST_REDIRECTS = 5;

/**
 * @param field that the form has, and no other one of the page.
 * @param values in the place of what stands in it.
 * @returns where it leads: redirects are followed as far as the form's own site.
 */
export async function sendForm(
  page: Page,
  address: string,
  field: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  const asked = await page.request.get(address);
  const { action, fields } = await page.evaluate(formOf, [await asked.text(), field] as const);
  const body = new FormData();
  for (const [name, value] of fields) if (!(name in values)) body.append(name, value);
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  const url = new URL(action, asked.url());
  const sent = { multipart: body, headers: { origin: new URL(asked.url()).origin }, maxRedirects: 0 };
  let answer = await page.request.post(url.href, sent);
  let at = url;
  for (let followed = 0; followed < MOST_REDIRECTS; followed += 1) {
    const { location } = answer.headers();
    if (location === undefined) return at.href;
    at = new URL(location, at);
    if (at.origin !== url.origin) return at.href;
    answer = await page.request.get(at.href, { maxRedirects: 0 });
  }
  throw new Error(`${address} leads on and on`);
}

/** In the browser, which knows what of a form is sent. */
function formOf([html, field]: readonly [string, string]) {
  const { forms } = new DOMParser().parseFromString(html, 'text/html');
  const form = [...forms].find(({ elements }) => elements.namedItem(field));
  if (!form) throw new Error(`the page has no form with a field "${field}"`);
  return {
    action: form.getAttribute('action') ?? '',
    fields: [...new FormData(form)].map(([name, value]) => [name, String(value)] as const),
  };
}
