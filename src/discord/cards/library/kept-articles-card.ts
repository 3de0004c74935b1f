import type { ArticleEntry } from '../../../store/article.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import type { Texts } from '../../texts/en.ts';
import { TITLE_LENGTH } from '../citation.ts';
import { Accent, beside, button, type Card, card, row, text } from '../components.ts';
import { pageButtons, pageOf } from '../pages.ts';
import { wordSource } from './source.ts';

const ARTICLES_A_PAGE = 5;

/** What a list says of an article that is kept, besides what its entry does. */
export interface Listed {
  readonly entry: ArticleEntry;
  readonly facts: number;
}

/** The articles that a server keeps: what each is, from where, by whom and when. */
export function keptArticlesCard(
  all: readonly Listed[],
  page: number,
  grant: string,
  texts: Texts,
): Card {
  const { managing } = texts;
  const { items, number, count } = pageOf(all, ARTICLES_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${managing.listTitle}`),
    all.length === 0 && text(managing.noArticles),
    ...items.map((listed) => {
      const { entry, facts } = listed;
      const said = describe(listed, texts);
      if (facts === 0) return text(said);
      const press = { act: 'kept', grant, article: entry.id, page: 1 } as const;
      return beside(said, button(managing.facts, press));
    }),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => ({ act: 'library', grant, page: to }), texts)),
  );
}

function describe({ entry, facts }: Listed, texts: Texts): string {
  const { about, source, addedBy, addedAt, passageCount } = entry;
  const when = `<t:${Math.floor(Date.parse(addedAt) / 1_000)}:f>`;
  return [
    `**${shortenEscaped(about.title, TITLE_LENGTH)}**`,
    `-# ${wordSource(source, texts)} · ${texts.managing.addedBy(`<@${addedBy}>`, when)}`,
    `-# ${texts.articleCounts(passageCount, facts)}`,
  ].join('\n');
}
