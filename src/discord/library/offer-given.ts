import type { ModalSubmitInteraction } from 'discord.js';
import { shorten } from '../markdown/shorten.ts';
import type { ServerRequest } from '../request/request.ts';
import { type ModalReply, note } from '../transport/reply.ts';
import { GIVEN } from './cards/article-modal.ts';
import { fileOffer, offerAll } from './offer.ts';

const TITLE_LENGTH = 80;

/** Shows what is understood of the files that were given, or of the text that was pasted. */
export function offerGiven(
  _: unknown,
  { fields }: ModalSubmitInteraction,
  request: ServerRequest,
): ModalReply {
  const files = [...(fields.getUploadedFiles(GIVEN.files)?.values() ?? [])];
  const title = fields.getTextInputValue(GIVEN.title).trim();
  const pasted = fields.getTextInputValue(GIVEN.text).trim();
  const isText = title !== '' || pasted !== '';
  if (isText === files.length > 0) return note(request.texts.own.library.giveTextOrFiles);
  if (!isText)
    return offerAll(
      files.map((file) => fileOffer(file)),
      request,
    );
  const [first = ''] = pasted.split('\n');
  return offerAll(
    [
      {
        kind: 'text',
        // With the title as a line of its own, the text's first line is none.
        text: title === '' ? pasted : `${title}\n\n${pasted}`,
        title: title || shorten(first, TITLE_LENGTH),
        source: { kind: 'text' },
      },
    ],
    request,
  );
}
