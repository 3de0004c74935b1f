/**
 * What Discord's client makes of a line of Markdown, as far as the bot uses or must not use it:
 * escapes come first, then everything that would be displayed as something else than text.
 */

const ACTIVE: readonly (readonly [string, RegExp])[] = [
  ['code', /`/],
  ['bold', /\*\*(?:\\.|[^\\])+?\*\*(?!\*)/s],
  ['italic', /\*(?!\s)[^*]+\*|_[^_]+_(?!\w)/s],
  ['underline', /__.+?__/s],
  ['strikethrough', /~~.+?~~/s],
  ['spoiler', /\|\|.+?\|\|/s],
  ['link', /(?:https?|steam|discord):\/\/\S/],
  ['masked link', /\[[^\]]*\]\(/s],
  ['mention, timestamp, emoji or command', /<(?:[@#/]|t:|a?:|id:|https?:)/],
  ['everyone', /@(?:everyone|here)/],
  ['emoji by name', /:\w+:/],
  ['heading', /^ *#{1,3}\s/m],
  ['subtext', /^ *-#\s/m],
  ['list', /^\s*(?:[-*+]|\d+\.)\s/m],
  ['quote', /^\s*>(?:>>)?\s/m],
];

/** What in this Markdown Discord would not display as plain text. */
export function activeIn(markdown: string): string[] {
  // An escaped character is text, and text that starts nothing.
  const unescaped = markdown.replace(/\\[^0-9A-Za-z\s]/g, '\u0000');
  return ACTIVE.filter(([, pattern]) => pattern.test(unescaped)).map(([name]) => name);
}

/** The text that Discord displays in a block quote, with the stretches in bold. */
export function readQuote(markdown: string): { text: string; bold: string[] } {
  const lines = markdown.split('\n').map((line) => {
    if (!line.startsWith('> ')) throw new Error(`not in the quote: ${line}`);
    return line.slice(2);
  });
  const bold: string[] = [];
  const plain = lines.map((line) => {
    const match = /^((?:\\.|[^\\*])*)\*\*((?:\\.|[^\\*])+)\*\*((?:\\.|[^\\*])*)$/su.exec(line);
    const stretches = match ? match.slice(1) : [line];
    for (const stretch of stretches) {
      const active = activeIn(stretch);
      if (active.length > 0) throw new Error(`${active.join(', ')} in: ${stretch}`);
    }
    if (match?.[2] !== undefined) bold.push(displayed(match[2]));
    return stretches.map(displayed).join('');
  });
  return { text: plain.join('\n'), bold };
}

function displayed(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
