/** Carries what the gateway's window said to our server, as the gateway's page does when the browser returns from it. */

const CALLBACK = '/api/pinelabs/callback';

/**
 * Leaves this page: with a signed answer by way of the callback, which checks it, asks the gateway and leads to the order's
 * page; with any other (a window that was closed) straight to that page, which looks by itself.
 */
export function handBack(answer: unknown, orderPage: string): void {
  const fields = signedFields(answer);
  if (!fields) {
    location.replace(orderPage);
    return;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = CALLBACK;
  for (const [name, value] of fields) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

/** All of it, since the signature is over all of it. @returns undefined for what no callback can be. */
export function signedFields(answer: unknown): [name: string, value: string][] | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const fields = Object.entries(answer).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const names = fields.map(([name]) => name);
  return names.includes('signature') && names.includes('order_id') ? fields : undefined;
}
