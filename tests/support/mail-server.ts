/** A mail server in this process: what it takes is kept, and it can be told to misbehave. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Taken {
  from: string;
  to: string[];
  raw: string;
  messageId: string;
}

interface Behaviour {
  /** The answer to RCPT: a status, or nothing for "yes". */
  recipient?: number;
  /** The answer after the message. */
  data?: number;
  /** Answers to a recipient come this much later, in milliseconds. */
  delayMs?: number;
}

export interface MailServerUnderTest {
  readonly port: number;
  readonly taken: Taken[];
  /** Told before the answer "taken" goes out. */
  onTaken: (() => Promise<void>) | undefined;
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

function refusal(status: number): Error {
  return Object.assign(new Error('no such thing as asha@example.com'), { responseCode: status });
}

/** @param options.secure TLS with the server's own certificate, which nobody trusts. */
export async function startMailServer({ secure = false, port = 0 } = {}): Promise<MailServerUnderTest> {
  let behaviour: Behaviour = {};
  const taken: Taken[] = [];
  const self: Pick<MailServerUnderTest, 'onTaken'> = { onTaken: undefined };
  const server = new SMTPServer({
    secure,
    authOptional: true,
    disabledCommands: secure ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, callback) => {
      const status = behaviour.recipient;
      setTimeout(() => callback(status ? refusal(status) : null), behaviour.delayMs ?? 0);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour.data) return callback(refusal(behaviour.data));
        const raw = Buffer.concat(chunks).toString();
        taken.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
        });
        void (self.onTaken?.() ?? Promise.resolve()).then(() => callback());
      });
    },
  });
  // A client that goes away in the middle is part of the game.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(self, {
    port: (server.server.address() as AddressInfo).port,
    taken,
    behave: (next: Behaviour) => {
      behaviour = next;
    },
    stop,
  });
}
