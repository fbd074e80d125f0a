import type { Rich } from '@/shop/messages/rich';
import { times } from './counts';

export const devices = {
  title: 'Devices',
  note: 'Where a brand bears a part of the plan, it pays for blocked devices alone. Scan or type each one before it is sent.',
  states: {
    missing: 'Not entered',
    entered: 'Not blocked',
    blocked: 'Blocked',
    unblocked: 'Unblocked',
    unclear: 'Unclear',
  },
  outcomes: {
    succeeded: 'Done',
    partly: 'Not all of it',
    refused: 'It did not happen',
    checking: 'Checking with the gateway',
  },
  imei: 'IMEI',
  serial: 'Serial number',
  unit: (what: string, number: number, of: number) => `${what}, ${number} of ${of}`,
  comingBack: 'A refund that names it is under way.',
  notUnblocked: (why: string) => `Not unblocked: ${why}.`,
  notBlocked: (why: string) => `Not blocked: ${why}.`,
  openRequest: <Part>(at: Part, kind: string, identifiers: string): Rich<Part> => [
    'Asked ',
    at,
    ` to ${kind} ${identifiers}. The shop asks again by itself, under the same reference; nothing happens twice.`,
  ],
  sent: (sends: number, reference: string) => `Sent ${times(sends)} as ${reference}`,
  requestId: (id: string) => `; Request-ID, for the gateway’s support: ${id}`,
  askAgain: 'Ask again',
  asking: 'Asking…',
  hint: 'IMEI of 15 digits, or serial number.',
  block: (count: number) => (count === 1 ? 'Block this device' : 'Block these devices'),
  blocking: 'Blocking…',
  unblockTitle: 'Unblock without a refund',
  unblock: 'Unblock the ticked',
  unblocking: 'Unblocking…',
  needAttention: 'Some devices need another look.',
};
