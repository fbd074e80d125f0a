/** A message, and what takes it. */
import type { Mailbox } from './address';
import type { MailFacts } from './render/facts';

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
  attachments?: readonly Attachment[];
}

export interface Attachment {
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** What a row of the outbox is to become, or why nothing is sent for it any more. */
export type Prepared =
  | { needless: string }
  | {
      mail: Omit<Mail, 'from'>;
      /** Of the order. */
      reference: string | undefined;
      /** What it says of the order, to be kept; never a key. */
      said: MailFacts | null;
    };

export interface Transport {
  /** Resolves once the message has been taken. @throws MailError */
  send(mail: Mail): Promise<void>;
  close(): void;
}
