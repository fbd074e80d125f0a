/** A customer without scripts at the sandbox's page, behind a `challenge_url` or a `redirect_url`. */
export interface Page {
  readonly path: string;
  readonly html: string;
  /** Sends a form to a step of the same visit. */
  post(step: string, form: Record<string, string>): Promise<Page>;
}

export async function openPage(address: string, form?: Record<string, string>): Promise<Page> {
  const answer = await fetch(address, { ...(form && { method: 'POST', body: new URLSearchParams(form) }) });
  const { origin, pathname } = new URL(answer.url);
  const visit = /^\/checkout\/[^/]+/.exec(pathname)?.[0] ?? '';
  return {
    path: pathname,
    html: await answer.text(),
    post: (step, fields) => openPage(`${origin}${visit}${step}`, fields),
  };
}
