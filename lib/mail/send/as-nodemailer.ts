/** A message as nodemailer takes it. */
import type { SendMailOptions } from 'nodemailer';
import { shop } from '@/shop/config';
import type { Mail } from '../message';

export function asNodemailer({
  messageId,
  from,
  to,
  subject,
  text,
  html,
  attachments = [],
}: Mail): SendMailOptions {
  return {
    messageId: `<${messageId}>`,
    from,
    to,
    // Named here, so that nothing in a header can add a recipient.
    envelope: { from: from.address, to: [to.address] },
    replyTo: shop.supportEmail,
    subject,
    text,
    html,
    attachments: attachments.map(({ fileName: filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    })),
    headers: {
      // Nobody's holiday notice need answer a machine.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
