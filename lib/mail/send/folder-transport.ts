/** Messages as files, for the sandbox: any mail program opens an .eml. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Transport } from '../message';
import { asNodemailer } from './as-nodemailer';
import { MailError } from './mail-error';

export function folderTransport(folder: string): Transport {
  const target = path.resolve(/* turbopackIgnore: true */ process.cwd(), folder);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(asNodemailer(mail));
      if (!Buffer.isBuffer(message)) throw new MailError('later', 'the message could not be composed');
      await write(target, mail, message);
    },
    close: () => composer.close(),
  };
}

/** Whole or not at all: a crash leaves no half message, and a repeat replaces the file. */
async function write(target: string, { fileName }: Mail, message: Buffer): Promise<void> {
  try {
    await mkdir(target, { recursive: true });
    const file = path.join(target, `${fileName}.eml`);
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
  } catch (error) {
    const says = `MAIL_FOLDER: ${target} cannot be written`;
    throw new MailError('server', says, { cause: error });
  }
}
