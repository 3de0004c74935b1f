import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** What `unpack` knows, for the header `Accept-Encoding`. */
export const ENCODINGS = 'gzip, br';

/** More came out than may. */
export class TooLarge extends Error {}

/**
 * Reads a response's body to its end, unpacked.
 *
 * @param encoding the header `Content-Encoding`
 * @param limit in bytes, of what comes out
 * @throws TooLarge at the limit, with no more than that in memory
 * @throws Error what the body or its packing fails with, or an encoding that isn't known
 */
export async function unpack(
  body: Readable,
  encoding: string | undefined,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked) {
      size += chunk.length;
      if (size > limit) throw new TooLarge();
      chunks.push(chunk);
    }
  };
  await pipeline(body, unpackerOf(encoding), collect).catch((error: unknown) => {
    // Ended early, some streams fail with an error of their own.
    throw size > limit ? new TooLarge() : error;
  });
  return Buffer.concat(chunks);
}

function unpackerOf(encoding = 'identity'): Transform {
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Error('an encoding that was not asked for');
  }
}
