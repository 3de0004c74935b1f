import type { Texts } from '../../texts/en.ts';
import { TEXT_INPUT_LIMIT } from '../limits.ts';
import { type Modal, modal, textField } from '../modal.ts';

/** The fields' ids. */
export const PASTED = { title: 'title', text: 'text' } as const;

const TITLE_LENGTH = 200;

/** Where the text of an article is pasted, with its title. */
export function pasteModal(grant: string, { library }: Texts): Modal {
  return modal(
    library.pasteTitle,
    { act: 'paste', grant },
    textField(PASTED.title, { label: library.pasteTitleField, most: TITLE_LENGTH }),
    textField(PASTED.text, { label: library.pasteTextField, most: TEXT_INPUT_LIMIT, isLong: true }),
  );
}
