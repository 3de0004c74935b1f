/**
 * Cuts a stream of text into its lines, all that a chunk completes at once. A line ends in LF or
 * CRLF alone (`node:readline` also cuts at U+2028, which a question may hold); a last line
 * without an end counts unless it is empty.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    if (!chunk.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(withoutReturn);
  }
  if (rest) yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
