/** Senders that never finish: what they have begun must be ended for them. */
import { connect } from 'node:net';

const PATIENCE_MS = 30_000;

export interface SlowAnswer {
  /** 0 when the connection ended without an answer. */
  readonly status: number;
  readonly milliseconds: number;
}

/** Announces a form, sends a byte of it every second, and never comes to its end. */
export function sendSlowly(shopUrl: string, path: string): Promise<SlowAnswer> {
  const { port } = new URL(shopUrl);
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) });
    const pour = setInterval(() => socket.write('a'), 1_000);
    let text = '';
    const end = () => {
      clearInterval(pour);
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, milliseconds: Math.round(performance.now() - started) });
    };
    socket.setTimeout(PATIENCE_MS, end);
    socket.once('error', end);
    socket.once('close', end);
    socket.setEncoding('latin1').on('data', (piece) => {
      text += piece;
      end();
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\n` +
        'webhook-id: msg_slow\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,A\r\ncontent-length: 5000\r\n\r\n',
    );
  });
}
