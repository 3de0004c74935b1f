import { turns } from '../../steps.ts';
import type { Html } from './page.ts';

/** How much is made at a time, in UTF-16 code units. */
const CHUNK = 32_768;

/**
 * The bytes of a page, made as they are read and in turns with everything else: an article may be
 * megabytes.
 */
export function streamed(pieces: Iterable<Html>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = pieces[Symbol.iterator]();
  const pause = turns();
  return new ReadableStream({
    async pull(controller) {
      await pause();
      let chunk = '';
      let next = left.next();
      for (; !next.done; next = left.next()) {
        chunk += next.value;
        if (chunk.length >= CHUNK) break;
      }
      if (chunk !== '') controller.enqueue(encoder.encode(chunk));
      if (next.done) controller.close();
    },
  });
}
