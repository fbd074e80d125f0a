/** The customer on the challenge page, in one step each. */

/** Types the one-time password. @returns where the page leads next. @throws Error when the page does not take it. */
export function typeOtp(url: string, challengeUrl: string, otp = '123456'): Promise<string> {
  return send(url, challengeUrl, 'otp', { otp });
}

/** Approves or declines in the bank's own app. */
export function answerBank(
  url: string,
  challengeUrl: string,
  answer: 'approve' | 'decline' = 'approve',
): Promise<string> {
  return send(url, challengeUrl, 'answer', { answer });
}

async function send(
  url: string,
  challengeUrl: string,
  step: string,
  form: Record<string, string>,
): Promise<string> {
  const token = new URL(challengeUrl).searchParams.get('token') ?? '';
  const answer = await fetch(`${url}/checkout/${encodeURIComponent(token)}/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`the challenge page answered ${answer.status}`);
  return answer.headers.get('location') ?? '';
}
