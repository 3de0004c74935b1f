import { readFileSync } from 'node:fs';
import type { Block } from '../../src/formats/block.ts';
import type { RichDocument } from '../../src/formats/document.ts';
import { readDocument } from '../../src/formats/read.ts';
import { Refused } from '../../src/formats/refusal.ts';

const FOLDER = 'tests/formats/fixtures';

export function fixture(name: string): Buffer {
  return readFileSync(`${FOLDER}/${name}`);
}

/** What is understood of a fixture. */
export async function understood(name: string): Promise<RichDocument> {
  return rich(fixture(name));
}

/** What is understood of a file that must be of no text format. */
export async function rich(bytes: Uint8Array, name?: string): Promise<RichDocument> {
  const document = await readDocument(bytes, name === undefined ? {} : { name });
  if (document.format === 'text') throw new Error('it is text');
  return document;
}

/** The one line in which reading is refused. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw error;
  return error.message;
}

/** A block's text as it reads, its lines joined. */
export function flat({ text }: Block): string {
  return text.replace(/\s+/g, ' ');
}

/** How the passages of source.md begin that every format has, in order, with their headings. */
export const PASSAGES: readonly (readonly [start: string, headings: string])[] = [
  ['The ferry at Marrow Point has crossed', ''],
  ['The first boat was a flat barge', 'History > The first boats'],
  ['In 1868 the barge was replaced', 'History > The first boats'],
  ['The launch was requisitioned', 'History > After the war'],
  ['Diesel engines arrived in 1957.', 'History > After the war'],
  ['A single crossing costs £2.50', 'Using the ferry > Fares'],
  ['Dogs must be kept on a lead.', 'Using the ferry > Rules on board'],
  ['The timetable is printed', 'Using the ferry > Rules on board'],
  ['The council is considering an electric boat.', 'The future'],
  ['Councillor Mbeki, who chairs', 'The future'],
];

/** Those of `PASSAGES` that blocks begin with, as found, with their headings. */
export function passagesOf(blocks: readonly Block[]): (readonly [string, string])[] {
  return blocks.flatMap((block) => {
    const passage = PASSAGES.find(([start]) => flat(block).startsWith(start));
    return passage ? [[passage[0], (block.headings ?? []).join(' > ')] as const] : [];
  });
}
