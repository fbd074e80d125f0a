/** A message, and what takes it. */
import type { Mailbox } from './address';

/** A message that is ready to go. */
export interface Mail {
  /** Without brackets; the same however often the message is sent. */
  messageId: string;
  /** A file's name for it, the same too. */
  fileName: string;
  from: Mailbox;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
}

export interface Transport {
  /** Resolves once the message has been taken. @throws MailError */
  send(mail: Mail): Promise<void>;
  close(): void;
}
