import { ApplicationCommandOptionType } from 'discord.js';
import type { ImportOffer } from '../../../servers/intake.ts';
import { subcommand } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { newGrant } from '../../pieces/may-use.ts';
import { articleModal } from '../cards/article-modal.ts';
import { fileOffer, MAX_FILES, offerAll } from '../offer.ts';

export const FILE = 'file';
export const URL_OPTION = 'url';

/** `file`, and then `file2` and so on. */
const fileNames = Array.from({ length: MAX_FILES }, (_, index) => numbered(FILE, index));

export const addSubcommand = subcommand({
  name: 'add',
  description: 'Add an article that can then be asked about in this server',
  words: ({ library }) => library.add,
  options: [
    ...fileNames.map((name, index) => ({
      type: ApplicationCommandOptionType.Attachment as const,
      name,
      description: 'A text, Markdown, HTML, PDF, Word, OpenDocument or EPUB file',
      ...localized(({ library: { add } }) => ({
        name: numbered(add.options.file.name, index),
        description: add.options.file.description,
      })),
    })),
    {
      type: ApplicationCommandOptionType.String,
      name: URL_OPTION,
      description: 'The address of a page',
      ...localized(({ library }) => library.add.options.url),
    },
  ],

  execute({ options }, request) {
    const url = options.getString(URL_OPTION);
    const offers: ImportOffer[] = [
      ...fileNames
        .flatMap((name) => options.getAttachment(name) ?? [])
        .map((file) => fileOffer(file)),
      ...(url === null ? [] : [{ kind: 'page', url: url.trim() } as const]),
    ];
    if (offers.length === 0) {
      const { texts } = request;
      const grant = newGrant(request, 'library');
      return { kind: 'modal', modal: articleModal({ grant, mostFiles: MAX_FILES }, texts.own) };
    }
    return offerAll(offers, request);
  },
});

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}
