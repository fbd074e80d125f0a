/** An administrator's session, by next-auth's own endpoints. */

/** @returns the value of the Cookie header. @throws Error when the shop does not sign in. */
export async function signIn(shop: string, email: string, password: string): Promise<string> {
  const csrf = await fetch(`${shop}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${shop}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(csrf), origin: shop, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  const session = cookies(answer);
  if (!session.includes('session')) throw new Error(`the shop did not sign in: HTTP ${answer.status}`);
  return session;
}

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
