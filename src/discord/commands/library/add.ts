import { ApplicationCommandOptionType, type Attachment } from 'discord.js';
import type { Offer } from '../../../servers/intake.ts';
import { pasteModal } from '../../cards/library/paste-modal.ts';
import { offer } from '../../handlers/library/offer.ts';
import { oneByOne } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const FILE = 'file';
export const URL_OPTION = 'url';

/** How many files can be given at once. */
const FILES = 5;

/** `file`, and then `file2` and so on. */
const fileNames = Array.from({ length: FILES }, (_, index) => numbered(FILE, index));

export const addSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'add',
    description: 'Add an article that can then be asked about in this server',
    ...localized(({ library }) => library.add),
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
  } satisfies SubcommandData,

  execute({ options }, request) {
    const url = options.getString(URL_OPTION);
    const offers: Offer[] = [
      ...fileNames.flatMap((name) => fileOffers(options.getAttachment(name))),
      ...(url === null ? [] : [{ kind: 'page', url: url.trim() } as const]),
    ];
    if (offers.length === 0) {
      const { keeping, texts, asker, server } = request;
      const grant = keeping.grants.give({ asker, server });
      return { kind: 'modal', modal: pasteModal(grant, texts.own) };
    }
    return oneByOne(async function* () {
      for (const one of offers) yield await offer(one, request);
    });
  },
} satisfies ServerSubcommand;

/** What a file given along offers, if there is one. */
export function fileOffers(file: Attachment | null): Offer[] {
  if (!file) return [];
  const { name, url, size, contentType } = file;
  return [{ kind: 'file', name, url, size, mediaType: contentType ?? undefined }];
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}
