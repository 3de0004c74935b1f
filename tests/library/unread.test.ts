import { describe, expect, it } from 'vitest';
import { whyUnread } from '../../src/library/unread.ts';

describe('whyUnread', () => {
  it.each([
    ['notes.doc', 'notes.doc: not read; save it as .docx'],
    ['Notes of May.RTF', 'Notes of May.RTF: not read; save it as .docx'],
    ['notes.facts.pages', 'notes.facts.pages: not read; save it as .docx'],
    ['book.azw3', 'book.azw3: not read; save it as .epub'],
    ['scan.djvu', 'scan.djvu: not read; save it as .pdf, with its text'],
    ['page.mhtml', 'page.mhtml: not read; save it as .html'],
    ['guide.rst', 'guide.rst: not read; save it as .txt or .md'],
    ['map.jpeg', "map.jpeg: not read; a picture can't be read"],
  ])('tells of %j: %j', (name, line) => {
    expect(whyUnread(name)).toBe(line);
  });

  it.each([
    ...['a.txt', 'a.md', 'a.markdown', 'a.html', 'a.pdf', 'a.docx', 'a.facts.yaml'],
    ...[
      '.notes.doc',
      '~$notes.doc',
      '.doc',
      'doc',
      'a.txt~',
      '.a.txt.swp',
      'a.doc~',
      'README',
      'a.constructor',
    ],
  ])('says nothing of %j', (name) => {
    expect(whyUnread(name)).toBeUndefined();
  });
});
