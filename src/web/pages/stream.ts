import { inTurn } from '../../steps.ts';
import type { Html } from './page.ts';

/** How much is made at a time, in UTF-16 code units. */
const CHUNK = 32_768;

/**
 * The bytes of a page, made as they are read and in turns with everything else: an article may be
 * megabytes.
 *
 * @param client Whose turns they are
 */
export function streamed(pieces: Iterable<Html>, client: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { chunk, isLast } = await inTurn(client, () => {
        let chunk = '';
        for (;;) {
          const next = left.next();
          if (next.done) return { chunk, isLast: true };
          chunk += next.value;
          if (chunk.length >= CHUNK) return { chunk, isLast: false };
        }
      });
      if (chunk !== '') controller.enqueue(encoder.encode(chunk));
      if (isLast) controller.close();
    },
  });
}
