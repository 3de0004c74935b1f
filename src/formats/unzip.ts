import { fromBufferPromise } from 'yauzl';
import { BOUNDS } from '../bounds.ts';
import { Refused } from './refusal.ts';

const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = BOUNDS.unpacked.most;
const MAX_ENTRIES = BOUNDS.archiveEntries.most;
const MAX_RATIO = BOUNDS.unpackedRatio.most;

/** What archives begin with: ZIP, gzip, 7z, RAR, bzip2, xz. */
const ARCHIVES = [
  '504b0304',
  '1f8b08',
  '377abcaf271c',
  '526172211a07',
  '425a68',
  'fd377a585a00',
].map((start) => Buffer.from(start, 'hex'));
/** Where Word keeps the numbers behind a chart, as a file of Excel; nothing here opens it. */
const EMBEDDED = /^word\/embeddings\//;

/**
 * Unpacks a ZIP archive into its files, by name. What it holds is counted as it unpacks: what an
 * archive says of itself may be a lie.
 *
 * @throws {Refused} Encrypted, broken, beyond the bounds, or with an archive within.
 */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await entriesOf(bytes);
  } catch (error) {
    if (error instanceof Refused) throw error;
    // What programs write is packed so; that it is a ZIP archive tells its owner nothing.
    throw new Refused({ code: 'broken', format: 'a Word, OpenDocument or EPUB file' });
  }
}

async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let entries = 0;
  let unpacked = 0;
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    entries += 1;
    if (entries > MAX_ENTRIES) throw new Refused({ code: 'too many entries', most: MAX_ENTRIES });
    if (entry.isEncrypted()) throw new Refused({ code: 'encrypted' });
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      unpacked += chunk.length;
      if (unpacked > MAX_RATIO * bytes.length) {
        throw new Refused({ code: 'unpacks too far', times: MAX_RATIO });
      }
      if (unpacked > MAX_MEGABYTES * MEGABYTE) {
        throw new Refused({ code: 'unpacks too large', megabytes: MAX_MEGABYTES });
      }
      chunks.push(chunk);
    }
    const content = Buffer.concat(chunks);
    const isArchive = ARCHIVES.some((start) => content.subarray(0, start.length).equals(start));
    if (isArchive && !EMBEDDED.test(entry.fileName)) throw new Refused({ code: 'archive within' });
    files.set(entry.fileName, content);
  }
  return files;
}
