import type { Passage } from '../library/article.ts';
import { packer } from '../store/passages.ts';
import { understand } from './candidate.ts';
import type { Part, Untrusted } from './read-untrusted.ts';

/** How much text, with its headings, goes over at once, in UTF-16 code units. */
const PORTION = 50_000;

/** Reads what comes by standard input, and sends what was understood in parts, the passages first. */
export async function handOver({ size, given }: Untrusted): Promise<void> {
  const bytes = Buffer.alloc(size);
  let length = 0;
  for await (const chunk of process.stdin) length += (chunk as Buffer).copy(bytes, length);
  const understood = await understand({ ...given, bytes });
  if ('notTaken' in understood) return send({ understood });
  const { read, article, words } = understood;
  const pack = packer();
  for (const passages of portionsOf(read.passages)) await send({ packed: pack(passages) });
  const none = { passages: [] };
  await send({
    understood: { read: { ...read, ...none }, article: { ...article, ...none }, words },
  });
}

function* portionsOf(passages: readonly Passage[]): Generator<Passage[]> {
  let portion: Passage[] = [];
  let length = 0;
  for (const passage of passages) {
    portion.push(passage);
    length += passage.text.length + passage.sentences.length;
    if (length < PORTION) continue;
    yield portion;
    portion = [];
    length = 0;
  }
  yield portion;
}

function send(part: Part): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(part, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}
