/** What starts something in Discord's Markdown, anywhere or on a line: its last character does. */
export const ACTIVE = /[\\*_~|`[\]<:@#]|^[^\S\n\r\u2028\u2029]*(?:[-+>]|\d+\.)/gm;

/**
 * Makes Discord display `text` character for character: nothing in it can start a heading, a list,
 * a quote, a link, a mention, an emoji, a timestamp, a spoiler or code. The colon's escape also
 * keeps a bare URL from becoming a link. The start of `text` counts as the start of a line.
 *
 * Discord takes away a backslash before any character but a letter, a digit or white space:
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ACTIVE, (match) => `${match.slice(0, -1)}\\${match.slice(-1)}`);
}

/** What Discord displays of an escaped text; the inverse of `escapeMarkdown`. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
