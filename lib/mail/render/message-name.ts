/** What a message is called: the same however often it is sent. Pure. */
import type { OutboxRow } from '@/db/queries/outbox';

/**
 * @param reference of the order.
 * @param publicUrl the shop's own address, whose host makes the id unique in the world.
 */
export function messageName(
  { id, kind, createdAt }: Pick<OutboxRow, 'id' | 'kind' | 'createdAt'>,
  reference: string,
  publicUrl: string,
): { messageId: string; fileName: string } {
  // Sorted by name is sorted by time: 20261121T041530-BN-7K2M-…-refunded-1f0c9a2e
  const at = new Date(createdAt).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return {
    messageId: `${id}@${new URL(publicUrl).hostname}`,
    fileName: `${at}-${reference}-${kind}-${id.slice(0, 8)}`.replace(/[^A-Za-z0-9-]/g, '_'),
  };
}
