import type Libsql from 'libsql';
import { turns } from '../steps.ts';

/** The kinds of pages of a b-tree, by their first byte (https://www.sqlite.org/fileformat2.html). */
const INTERIOR: readonly number[] = [2, 5];
const LEAF: readonly number[] = [10, 13];

/** The first page begins with the header of the file. */
const FILE_HEADER = 100;

/**
 * Overwrites what SQLite has left of rows that it moved to other pages: it lies in the unused middle of a
 * page, which `secure_delete` doesn't reach. In turns with everything else, amid a transaction that writes.
 */
export async function scrubPages(database: Libsql.Database): Promise<void> {
  const read = database.prepare('select data from sqlite_dbpage where pgno = ?');
  const write = database.prepare('update sqlite_dbpage set data = ? where pgno = ?');
  const pause = turns();
  const waiting = [1, ...rootsOf(database)];
  // A damaged page may lead back to one above it.
  const seen = new Set<number>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const [row] = read.all([number]) as { data: ArrayBuffer }[];
    const page = row && treePage(Buffer.from(row.data), number);
    if (!page) continue;
    waiting.push(...page.children);
    if (page.unused.some((byte) => byte !== 0)) {
      page.unused.fill(0);
      write.run([page.bytes, number]);
    }
    await pause();
  }
}

/** The first page of each table and index. */
function rootsOf(database: Libsql.Database): number[] {
  const roots = database.prepare(
    'select cast(rootpage as integer) as page from sqlite_schema where rootpage > 0',
  );
  return (roots.all([]) as { page: number }[]).map(({ page }) => page);
}

interface TreePage {
  readonly bytes: Buffer;
  /** Between where its cells are listed and where they are: a part of `bytes`. */
  readonly unused: Buffer;
  /** The numbers of the pages below. */
  readonly children: readonly number[];
}

/** Undefined where it is no page of a b-tree, or a damaged one. */
function treePage(bytes: Buffer, number: number): TreePage | undefined {
  const start = number === 1 ? FILE_HEADER : 0;
  const kind = bytes[start] ?? 0;
  const isInterior = INTERIOR.includes(kind);
  if (!isInterior && !LEAF.includes(kind)) return undefined;
  const cells = start + (isInterior ? 12 : 8);
  const end = cells + 2 * bytes.readUInt16BE(start + 3);
  // 0 stands for 65,536, which two bytes can't hold.
  const content = bytes.readUInt16BE(start + 5) || 65_536;
  if (end > content || content > bytes.length) return undefined;
  const children: number[] = [];
  if (isInterior) {
    children.push(bytes.readUInt32BE(start + 8));
    for (let at = cells; at < end; at += 2) {
      const cell = bytes.readUInt16BE(at);
      if (cell + 4 <= bytes.length) children.push(bytes.readUInt32BE(cell));
    }
  }
  return { bytes, unused: bytes.subarray(end, content), children };
}
