/** Messages to a mail server. */
import { createTransport } from 'nodemailer';
import type { MailServer } from '../address';
import type { Transport } from '../message';
import { asNodemailer } from './as-nodemailer';
import { mailErrorFrom } from './mail-error';

/** Waits for a connection, a greeting and each answer, in milliseconds. */
const STEP_LIMIT_MS = 10_000;
/** For one message in all: a server that answers a byte at a time holds nobody up for longer. */
export const SEND_LIMIT_MS = 30_000;

/**
 * Encrypted with a certificate that is checked, from the first byte or by STARTTLS; only a server on this
 * machine may do without.
 */
export function smtpTransport(
  server: MailServer,
  { stepMs = STEP_LIMIT_MS, sendMs = SEND_LIMIT_MS } = {},
): Transport {
  const { host, port, secure, auth, loopback } = server;
  const mailer = createTransport({
    host,
    port,
    secure,
    ...(auth ? { auth } : {}),
    // Without it a man in the middle takes STARTTLS out of the greeting and reads password and message.
    requireTLS: !secure && !loopback,
    ignoreTLS: !secure && loopback,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: stepMs,
    dnsTimeout: stepMs,
  });
  return {
    send: async (mail) => {
      try {
        await mailer.sendMail({ ...asNodemailer(mail), signal: AbortSignal.timeout(sendMs) });
      } catch (error) {
        throw mailErrorFrom(error);
      }
    },
    close: () => mailer.close(),
  };
}
