import type { Article } from '../../../library/article.ts';
import type { ArticleEntry } from '../../../store/article.ts';
import type { Texts } from '../../../texts/en.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { Accent, beside, button, type Card, card, row, text } from '../../cards/components.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { kept, library } from '../acts.ts';
import { wordSource } from './source.ts';

const ARTICLES_A_PAGE = 5;

/** What a list says of an article, besides how many facts the server has added to it. */
export type Listed = { readonly facts: number } & (
  | { readonly entry: ArticleEntry }
  /** One of the host's, as the store calls it; none where the host has it no more. */
  | { readonly id: string; readonly hosts: Article | undefined }
);

/**
 * The articles that a server keeps: what each is, from where, by whom and when; and those of the host's
 * that it has added facts to.
 */
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
      const said = describe(listed, texts);
      if (listed.facts === 0) return text(said);
      const articleId = 'entry' in listed ? listed.entry.id : listed.id;
      return beside(said, button(managing.facts, kept.id({ grant, articleId, page: 1 })));
    }),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => library.id({ grant, page: to }), texts)),
  );
}

function describe(listed: Listed, texts: Texts): string {
  const { managing } = texts;
  if (!('entry' in listed)) {
    const { hosts, facts } = listed;
    const title = hosts?.title ?? managing.hostsGone;
    return lines(title, managing.fromHost, texts.articleCounts(hosts?.passages.length ?? 0, facts));
  }
  const { about, source, addedBy, addedAt, passageCount } = listed.entry;
  const when = `<t:${Math.floor(Date.parse(addedAt) / 1_000)}:f>`;
  const from = `${wordSource(source, texts)} · ${managing.addedBy(`<@${addedBy}>`, when)}`;
  return lines(about.title, from, texts.articleCounts(passageCount, listed.facts));
}

function lines(title: string, from: string, counts: string): string {
  return `**${shortenEscaped(title, TITLE_LENGTH)}**\n-# ${from}\n-# ${counts}`;
}
