import type { Rich } from '@/shop/messages/rich';
import { times } from './counts';
import { refusals } from './refusals';

export const devices = {
  title: 'Devices',
  note: 'Where a brand bears a part of the plan, it pays only for blocked devices. Scan or type each one before it is sent.',
  states: {
    missing: 'Not entered',
    entered: 'Not blocked',
    blocked: 'Blocked',
    unblocked: 'Unblocked',
    unclear: 'Unclear',
  },
  outcomes: {
    succeeded: 'Done',
    partly: 'Only in part',
    refused: 'It did not happen',
    checking: 'Checking with the gateway',
  },
  /** Why nothing can be blocked now. */
  against: {
    'not-at-gateway-yet': refusals.plain['not-at-gateway-yet'],
    refunded: 'Everything was refunded: no device goes out with this order.',
    unpaid: 'Devices are blocked once the order is paid.',
  },
  /** Why nothing was asked. */
  refusals: {
    noneEntered: 'Scan or type at least one device.',
    noneTicked: 'Tick the devices to unblock.',
    outOfDate: 'The order has changed since this page was loaded. Load it again.',
    sold: 'Some devices are sold already.',
    otherUnit: 'This device is already entered for another unit of this order.',
    soldWith: (reference: string) =>
      `This device was sold with order ${reference}. Check which one goes out.`,
    stillAsking: 'The last request about devices has no answer yet. Wait for it, or ask again.',
    refunding: 'A refund that names devices is under way: wait for it.',
    noneOpen: 'No request about devices is waiting for an answer.',
    tooSoon: (seconds: number) =>
      `The last request may still be on its way. Ask again in ${seconds} seconds.`,
  },
  unanswered:
    'The gateway has not answered about the devices. We ask again automatically; nothing happens twice.',
  faults: {
    signs: 'Use letters and digits only, as printed under the barcode.',
    'check-digit': 'One digit of this IMEI is wrong: its check digit does not fit. Scan it again.',
    length: 'Enter an IMEI of 15 digits, or a serial number of 5 to 50 letters and digits.',
    twin: 'This device is already in another field: every unit has its own.',
    digits: (digits: number) => `An IMEI has 15 digits; this has ${digits}. Scan it again.`,
  },
  /** About a device whose state says too little. */
  notes: {
    unclear:
      'The gateway says that it is blocked, and its order does not show for whom: the first answer was lost. Block it once more, or unblock it: an unblock that succeeds shows that it was ours.',
    notShown:
      'A refund should have ended its block, and the gateway’s order does not say whether it has. Unblock it once it is back: the answer says how it stands.',
    blockStands:
      'The money went back, and the gateway still has it blocked: it cannot be sold again. Unblock it once it is back.',
    blockAgain: 'A refund has ended the brand’s block. If the customer keeps the device, block it again.',
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
    ` to ${kind} ${identifiers}. The shop asks again automatically, under the same reference; nothing happens twice.`,
  ],
  sent: (sends: number, reference: string) => `Sent ${times(sends)} as ${reference}`,
  requestId: (id: string) => `; Request-ID, for the gateway’s support: ${id}`,
  askAgain: 'Ask again',
  asking: 'Asking…',
  hint: 'IMEI of 15 digits, or serial number.',
  block: (count: number) => (count === 1 ? 'Block this device' : 'Block these devices'),
  blocking: 'Blocking…',
  unblockTitle: 'Unblock without a refund',
  unblock: 'Unblock the ticked devices',
  unblocking: 'Unblocking…',
  needAttention: 'Some devices need another look.',
};
