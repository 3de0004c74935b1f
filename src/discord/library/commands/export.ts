import { ENGLISH } from '../../../language/en/dictionary.ts';
import type { Article } from '../../../library/article.ts';
import { toFactsYaml, toMarkdown } from '../../../library/to-markdown.ts';
import { inTurns } from '../../../steps.ts';
import type { Texts } from '../../../texts/en.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { Accent, type Card, card, fileNamed, text } from '../../cards/components.ts';
import { noteCard } from '../../cards/note-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { subcommand } from '../../pieces/command.ts';
import { later, type Parcel } from '../../transport/reply.ts';
import { megabytes } from '../cards/refusals.ts';
import { forOwnArticle, ownArticleChoices, ownArticleOption } from './own-article.ts';

const NAME_LENGTH = 60;

export const exportSubcommand = subcommand({
  name: 'export',
  description: 'Get an article as a file',
  words: ({ library }) => library.export,
  options: [ownArticleOption],

  execute(interaction, request) {
    return forOwnArticle(interaction, request, (article) =>
      later(async () => parcelOf(article, interaction.attachmentSizeLimit, request.texts.own)),
    );
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
});

/**
 * The files that `knowledge/` takes: the article, and its facts where it has any; or a word that one is
 * too large.
 *
 * @param most How large Discord lets each be, in bytes.
 */
async function parcelOf(
  article: Article,
  most: number,
  { managing }: Texts,
): Promise<Parcel | Card> {
  const name = fileNameOf(article);
  const facts = toFactsYaml(article);
  const files = [
    { name: `${name}.md`, text: await inTurns(toMarkdown(article, ENGLISH)) },
    ...(facts === undefined ? [] : [{ name: `${name}.facts.yaml`, text: facts }]),
  ];
  const title = shortenEscaped(article.title, TITLE_LENGTH);
  const largest = Math.max(...files.map(({ text }) => Buffer.byteLength(text)));
  if (largest > most) {
    return noteCard(managing.exportTooLarge(title, megabytes(largest), megabytes(most)));
  }
  return {
    card: card(
      Accent.neutral,
      text(managing.exported(title)),
      ...files.map((file) => fileNamed(file.name)),
    ),
    files,
  };
}

/** Discord keeps of a file's name what stands in an address; so do all systems. */
function fileNameOf({ title }: Article): string {
  const plain = title.slice(0, TITLE_LENGTH).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, NAME_LENGTH);
  return words.replace(/^-|-$/g, '') || 'article';
}
