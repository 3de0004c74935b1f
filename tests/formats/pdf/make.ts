/** What a page shows, as it stands in the file, and the names of the filters that unpack it. */
interface Packed {
  readonly content: string;
  readonly filters: string;
}

/** Makes a PDF with one line of text on each page, none for an empty one; or with what is packed. */
export function pdf(pages: readonly (string | Packed)[], title?: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    title === undefined ? '<<>>' : `<</Title(${title})>>`,
    ...pages.flatMap((page, i) => {
      const { content, filters } =
        typeof page === 'string'
          ? { content: page && `BT /F 10 Tf 50 700 Td (${page}) Tj ET`, filters: '' }
          : page;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${6 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${content.length}/Filter[${filters}]>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  );
}
