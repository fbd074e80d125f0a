/** A form's request, taken away from the browser that sent it and sent once more by others. */
import type { APIRequestContext, Page, Request } from '@playwright/test';

/** The console form's request, which never gets to the shop. */
export async function caught(page: Page, send: () => Promise<void>): Promise<Request> {
  const caughtRequest = Promise.withResolvers<Request>();
  await page.route('**/admin/**', async (route) => {
    if (route.request().method() === 'POST') caughtRequest.resolve(route.request());
    else await route.continue();
  });
  await send();
  return caughtRequest.promise;
}

/** Sends it once more, under other cookies or from another site. */
export async function replay(from: APIRequestContext, sent: Request, origin: string | undefined) {
  const { cookie: _cookie, origin: _origin, 'content-length': _length, ...headers } = sent.headers();
  const answer = await from.post(sent.url(), {
    headers: { ...headers, ...(origin === undefined ? {} : { origin }) },
    data: sent.postDataBuffer() ?? '',
    maxRedirects: 0,
    failOnStatusCode: false,
  });
  return { status: answer.status(), text: await answer.text() };
}
