import type { Rich } from '@/shop/messages/rich';

export const webhooks = {
  title: 'Webhooks set aside',
  intro:
    'Each was signed by the gateway but could not be processed, so it was kept. Payments do not depend on them: the shop checks every open order automatically.',
  none: 'None: every valid webhook was processed.',
  refusedTitle: (count: number) => `${count} webhooks refused since the last valid one`,
  refused: <Part>(likely: string, at: Part): Rich<Part> => [
    `Likely cause: ${likely} The last one came at `,
    at,
    '.',
  ],
  refusedElse:
    'If the gateway’s dashboard shows its webhooks as delivered, somebody else sent these; they had no effect.',
  retriedTitle: 'Retried automatically',
  retriedNote: 'Failed at least once; retried at growing intervals.',
  withoutOrderTitle: 'Kept without effect',
  withoutOrderNote:
    'Acknowledged, so that the gateway does not send them again; no order of this shop was concerned.',
  columns: { received: 'Received', event: 'Event', about: 'About', why: 'Why', tries: 'Attempts' },
  event: 'Event as received',
  noOrder: 'No order named',
  notRecorded: 'not recorded',
  otherShop: 'This shop has no such order: another shop of the same merchant, or one from before a restore.',
  namesNoOrder: 'A kind of event that names no order.',
  cleared: '(deleted after 90 days)',
  notShown: '(not shown)',
  moreLines: (count: number) => `… and ${count} lines more`,
  replay: 'Process again',
  replayAll: 'Process all of them again',
  processing: 'Processing…',
  fasterElsewhere: 'Nothing is set aside any more: somebody was faster.',
  processed: (count: number) => (count === 1 ? 'Processed.' : `All ${count} were processed.`),
  partlyProcessed: (processed: number, waiting: number) =>
    `${processed} processed; ${waiting} could not be processed yet and will be retried automatically.`,
};
