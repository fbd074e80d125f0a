/** The customer at the sandbox's page, a form at a time. */

/** @param sandboxUrl since a challenge may lie under another name. @returns where the page leads. @throws Error when it takes no such form. */
export async function sendStep(
  sandboxUrl: string,
  pageUrl: string,
  step: string,
  form: Record<string, string>,
): Promise<string> {
  const token = encodeURIComponent(new URL(pageUrl).searchParams.get('token') ?? '');
  const answer = await fetch(new URL(`/checkout/${token}/${step}`, sandboxUrl), {
    method: 'POST',
    headers: { origin: new URL(sandboxUrl).origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`the sandbox's page ${step} answered ${answer.status}`);
  return answer.headers.get('location') ?? '';
}

export function typeOtp(sandboxUrl: string, challengeUrl: string, otp = '123456'): Promise<string> {
  return sendStep(sandboxUrl, challengeUrl, 'otp', { otp });
}
