/** Sends a form of a page with headers that no browser would send: another site's Origin, none at all, a wrong Host. */
import { type Form, filled } from '../../lib/http/forms';
import { type Answer, ask } from './ask';

export async function postForm(
  url: URL,
  form: Form,
  {
    values = {},
    headers,
  }: { values?: Readonly<Record<string, string>>; headers: Readonly<Record<string, string>> },
): Promise<Answer> {
  const encoded = new Response(filled(form, values));
  return ask(url, {
    method: 'POST',
    body: await encoded.text(),
    headers: { ...headers, 'content-type': encoded.headers.get('content-type') ?? '' },
  });
}
