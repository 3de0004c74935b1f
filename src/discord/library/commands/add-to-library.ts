import { ApplicationCommandType, type Message } from 'discord.js';
import type { ImportOffer } from '../../../servers/intake.ts';
import { plainWords } from '../../markdown/plain-words.ts';
import { shorten } from '../../markdown/shorten.ts';
import type { MessageCommand, MessageCommandData } from '../../pieces/command.ts';
import { localizedName } from '../../pieces/localized.ts';
import { MANAGERS_ONLY } from '../../pieces/server-command.ts';
import { isOfServer } from '../../request/request.ts';
import { note } from '../../transport/reply.ts';
import { fileOffer, MAX_FILES, offerAll } from '../offer.ts';

const TITLE_LENGTH = 80;

/** Adds a message to the server's articles: its files or, where it has none, its text. */
export const addToLibraryCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Add to library',
    ...localizedName(({ addToLibrary }) => addToLibrary),
    ...MANAGERS_ONLY,
  } as const satisfies MessageCommandData,

  execute({ targetMessage }, request) {
    const { own } = request.texts;
    if (!isOfServer(request)) return note(own.library.onlyInServers);
    const offers = offersOf(targetMessage);
    if (offers.length === 0) return note(own.library.emptyMessage);
    return offerAll(offers, request);
  },
} satisfies MessageCommand;

function offersOf({ attachments, content, url }: Message): ImportOffer[] {
  const source = { kind: 'message', url } as const;
  if (attachments.size > 0) {
    return [...attachments.values()].slice(0, MAX_FILES).map((file) => fileOffer(file, source));
  }
  const text = plainWords(content);
  if (text === '') return [];
  const [first = ''] = text.split('\n');
  const title = /^#\s/.test(first) ? undefined : shorten(first, TITLE_LENGTH);
  // Discord's marks are those of Markdown.
  return [{ kind: 'text', text, name: 'message.md', title, source }];
}
