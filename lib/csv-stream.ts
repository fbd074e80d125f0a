/** Files of rows that are sent as they are read. */

/** Without it, Excel reads the file in the machine's own code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Where the browser breaks it off, what is under way ends first. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => parts.return(undefined).then(() => undefined),
  });
}
