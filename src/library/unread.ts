/** What to do about files that people take for articles but that are in no format that is read. */
const ADVICE: readonly (readonly [endings: string, advice: string])[] = [
  ['doc docm dot dotm dotx pages rtf wpd wps', 'save it as .docx'],
  ['azw azw3 fb2 kfx lit mobi', 'save it as .epub'],
  ['djvu key odp ppt pptx ps xps', 'save it as .pdf, with its text'],
  ['mht mhtml webarchive xhtml', 'save it as .html'],
  ['adoc asciidoc log org rst tex text', 'save it as .txt or .md'],
  ['avif bmp gif heic jpeg jpg png svg tif tiff webp', "a picture can't be read"],
];

const BY_ENDING = new Map(
  ADVICE.flatMap(([endings, advice]) => endings.split(' ').map((ending) => [ending, advice])),
);

/**
 * That a file isn't read, and what to do about it, as one line in English; undefined for those of
 * which nobody would expect it, such as hidden ones.
 */
export function whyUnread(name: string): string | undefined {
  const ending = /^[^.~].*\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase();
  const advice = ending && BY_ENDING.get(ending);
  return advice && `${name}: not read; ${advice}`;
}
