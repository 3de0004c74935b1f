/** A message's text without its mentions, and with the names of its custom emoji. */
export function plainWords(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/<a?:(\w+):\d+>/g, ' $1 ')
    .trim()
    .replace(/^[,:]\s*/, '');
}
