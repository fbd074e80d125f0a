/** MAIL_URL taken apart. Pure, so that the environment is checked with it. */

export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); otherwise it is asked for with STARTTLS. */
  secure: boolean;
  auth: { user: string; pass: string } | undefined;
  /** On this machine: a relay or a catcher, which may have no certificate. */
  loopback: boolean;
}

/** @returns undefined when it is no address of a mail server. Its password appears nowhere else than in the result. */
export function parseMailUrl(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return undefined;
  // A user without a password, or the reverse, is a slip.
  if ((url.username === '') !== (url.password === '')) return undefined;
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === undefined || pass === undefined) return undefined;
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: user === '' ? undefined : { user, pass },
    loopback: /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
