import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { mailbox, parseMailbox } from './address';
import { asNodemailer } from './send/as-nodemailer';

describe('an address', () => {
  it.each([
    'a@b.example\r\nBcc: everybody@b.example',
    'a@b.example, other@b.example',
    'a@b.example;other@b.example',
    '<a@b.example>',
    'a b@c.example',
    '"a b"@c.example',
    'a@b@c.example',
    'a@b.example\u2028',
    'nobody',
    '',
  ])('is refused when it is not one plain mailbox: %j', (address) => {
    expect(mailbox('Asha', address)).toBeUndefined();
  });

  it('may be of any ordinary kind', () => {
    for (const address of ['asha@example.com', 'a.b+shop@mail.example.co.in', "o'neil@example.com"]) {
      expect(mailbox('Asha', address)).toEqual({ name: 'Asha', address });
    }
  });
});

it('MAIL_FROM is an address, or a name and an address', () => {
  expect(parseMailbox('shop@banyan.example')).toEqual({ name: '', address: 'shop@banyan.example' });
  expect(parseMailbox('"Banyan" <shop@banyan.example>')).toEqual({
    name: 'Banyan',
    address: 'shop@banyan.example',
  });
  expect(parseMailbox('Banyan <shop@banyan.example')).toBeUndefined();
  expect(parseMailbox('Banyan shop@banyan.example>')).toBeUndefined();
});

describe('the headers', () => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  async function headersFor(name: string, subject: string): Promise<string[]> {
    const to = mailbox(name, 'asha@example.com');
    if (!to) throw new Error('expected an address');
    const { message, envelope } = await composer.sendMail(
      asNodemailer({
        messageId: 'id@shop.example',
        fileName: 'file',
        from: { name: 'Banyan', address: 'shop@banyan.example' },
        to,
        subject,
        text: 'text',
        html: '<p>html</p>',
      }),
    );
    expect(envelope.to).toEqual(['asha@example.com']);
    const [head = ''] = String(message).split('\r\n\r\n');
    // A folded line begins with a space and belongs to the header above.
    return head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
  }
  const names = (lines: string[]) => lines.map((line) => line.split(':')[0]).sort();

  it('are the same in number and kind, whatever a customer is called', async () => {
    const plain = names(await headersFor('Asha Rao', 'Order BN-1'));
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Asha\r\nBcc: everybody@example.com',
        'Asha\nSubject: no',
        'Asha" <other@example.com>, "',
        'x\r\n\r\n<script>',
        'आशा राव',
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, subject) => {
        const lines = await headersFor(name, `Order ${subject}`);
        expect(names(lines)).toEqual(plain);
        expect(lines.filter((line) => /^to:/i.test(line))).toHaveLength(1);
      }),
    );
  });

  it('say that nobody need answer, and carry our Message-ID', async () => {
    const lines = await headersFor('Asha', 'Order');
    expect(lines).toContain('Message-ID: <id@shop.example>');
    expect(lines).toContain('Auto-Submitted: auto-generated');
  });
});
