import { describe, expect, it } from 'vitest';
import { parseArticle } from './parse.ts';

function read(raw: string, file = 'the-file.txt') {
  const { title, passages } = parseArticle(file, raw);
  return { title, texts: passages.map(({ text }) => text) };
}

describe('plain text', () => {
  it('takes the first line for the title when a blank line follows', () => {
    expect(read('A title\n\nOne.\n\nTwo.\n')).toEqual({
      title: 'A title',
      texts: ['One.', 'Two.'],
    });
  });

  it('keeps the first line as a passage where the title is known and another', () => {
    const text = 'A  title\n\nOne.\n\nTwo.\n';
    expect(read(`---\ntitle: Another\n---\n${text}`)).toEqual({
      title: 'Another',
      texts: ['A title', 'One.', 'Two.'],
    });
    expect(read(`---\ntitle: A title\n---\n${text}`)).toEqual({
      title: 'A title',
      texts: ['One.', 'Two.'],
    });
  });

  it('numbers the passages from 1', () => {
    const { passages } = parseArticle('a.txt', 'A title\n\nOne.\n\nTwo.');
    expect(passages.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('takes the name of the file for the title of a text without one', () => {
    expect(read('One\nand more.\n\nTwo.')).toEqual({
      title: 'The file',
      texts: ['One and more.', 'Two.'],
    });
  });

  it('takes a single line for a passage', () => {
    expect(read('All there is.')).toEqual({ title: 'The file', texts: ['All there is.'] });
    expect(read('All there is.\n\n\n')).toEqual({ title: 'The file', texts: ['All there is.'] });
  });

  it('takes a first line as long as a paragraph for a passage', () => {
    const long = 'A long first paragraph. '.repeat(10).trim();
    expect(read(`${long}\n\nTwo.`).texts).toEqual([long, 'Two.']);
  });

  it('takes lines with only white space for blank', () => {
    expect(read('A title\n \t\u00a0\u3000\nOne.\n\u200b\nTwo.').texts).toEqual(['One.', 'Two.']);
  });

  it.each(['\r\n', '\r', '\u2028'])('reads lines that end in %j', (end) => {
    const raw = ['A title', '', 'One', 'and more.', '', 'Two.'].join(end);
    expect(read(raw)).toEqual({ title: 'A title', texts: ['One and more.', 'Two.'] });
  });

  it('joins wrapped lines with a space, and with nothing in scripts without spaces', () => {
    expect(read('T\n\nOne line\n  and the next.').texts).toEqual(['One line and the next.']);
    expect(read('题目\n\n会议在首尔\n举行。“我们\n同意。”\n他说。').texts).toEqual([
      '会议在首尔举行。“我们同意。”他说。',
    ]);
    expect(read('제목\n\n서울에서\n회의가 열렸다.').texts).toEqual(['서울에서 회의가 열렸다.']);
    expect(read('T\n\n“One.”\n“Two.”').texts).toEqual(['“One.” “Two.”']);
  });

  it('composes characters', () => {
    expect(read('T\n\nCafe\u0301.').texts).toEqual(['Café.']);
  });

  it.each(['\u3000', ' \u3000', '\u00ad ', '[1][2]', '((((', '....', '““', '——', '\u0301'])(
    'reads 400,000 characters of %j amid a text',
    (run) => {
      const noise = run.repeat(400_000 / run.length);
      const text = read(`漢字${noise}漢字\n。${noise}The end.`).texts.join('');
      expect(text.startsWith('漢字')).toBe(true);
      expect(text.endsWith('The end.')).toBe(true);
      expect(text.replace(/\s/g, '')).toBe(
        `漢字${noise}漢字。${noise}The end.`.replace(/[\s\u00ad]/g, '').normalize('NFC'),
      );
    },
  );

  it('passes over ornaments', () => {
    expect(read('T\n\nOne.\n\n* * *\n\nTwo.').texts).toEqual(['One.', 'Two.']);
  });

  it('refuses a text without a passage', () => {
    expect(() => read(' \n\n')).toThrow('holds no paragraph of text');
    expect(() => read('***')).toThrow('holds no paragraph of text');
  });
});

describe('boilerplate', () => {
  it('goes from the end and the start', () => {
    const raw =
      'Skip to content\n\nT\n\nShare this:\n\nOne.\n\nTwo.\nLeave a Comment\n\n3 Comments\n';
    expect(read(raw)).toEqual({ title: 'T', texts: ['One.', 'Two.'] });
  });

  it.each([
    'Kommentar schreiben',
    'Laisser un commentaire',
    'Deja un comentario',
    'コメントを残す',
    '댓글 쓰기',
    '发表评论',
    'اترك تعليقا',
    'This website uses cookies to improve your experience.',
  ])('is known in several languages: %s', (line) => {
    expect(read(`T\n\nOne.\n\n${line}`).texts).toEqual(['One.']);
  });

  it('stays within the text, and where more stands in the line', () => {
    const texts = ['Comments', 'Leave a comment and win, they said.'];
    expect(read(`T\n\nOne.\n\n${texts.join('\n\n')}`).texts).toEqual(['One.', ...texts]);
  });
});
