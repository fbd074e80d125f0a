/** Why a message was not taken, told apart by what follows from it. Pure. */

/**
 * - `refused`: this message will never be taken; nobody but a person can help.
 * - `later`: this message was not taken now.
 * - `server`: no message can be sent now; the others need not be tried.
 */
export type MailFault = 'refused' | 'later' | 'server';

export class MailError extends Error {
  override readonly name = 'MailError';

  /** @param message in words of ours: a mail server's own may hold the customer's address, or anything else. */
  constructor(
    readonly fault: MailFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Commands whose refusal is about the one message or its recipient; of all others it is about us. */
const ABOUT_MESSAGE = /^(RCPT|DATA)/i;

/** @param error whatever nodemailer rejected with. */
export function mailErrorFrom(error: unknown): MailError {
  if (error instanceof MailError) return error;
  const code = textOf(error, 'code') ?? 'UNKNOWN';
  const status = numberOf(error, 'responseCode');
  const command = textOf(error, 'command') ?? '';
  const said = status === undefined ? code : `${code} ${status}`;
  if (code === 'EABORT' || isTimeout(error))
    return new MailError('server', 'the mail server took too long', { cause: error });
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return new MailError('server', `the mail server refused our sign-in (${said})`, { cause: error });
  }
  if (code === 'ETLS') {
    return new MailError('server', 'no encrypted connection to the mail server came about (ETLS)', {
      cause: error,
    });
  }
  if (status === undefined) {
    return new MailError('server', `the mail server could not be reached (${said})`, { cause: error });
  }
  if (!isMessageFault(code, command)) {
    return new MailError('server', `the mail server refused us (${said})`, { cause: error });
  }
  return status >= 500
    ? new MailError('refused', `the mail server refused the message for good (${said})`, { cause: error })
    : new MailError('later', `the mail server did not take the message now (${said})`, { cause: error });
}

function isMessageFault(code: string, command: string): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && ABOUT_MESSAGE.test(command);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function textOf(error: unknown, key: string): string | undefined {
  const value = field(error, key);
  return typeof value === 'string' ? value.slice(0, 40) : undefined;
}

function numberOf(error: unknown, key: string): number | undefined {
  const value = field(error, key);
  return typeof value === 'number' ? value : undefined;
}

function field(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}
