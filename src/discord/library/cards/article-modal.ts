import type { Texts } from '../../../texts/en.ts';
import { TEXT_INPUT_LIMIT } from '../../cards/limits.ts';
import { fileField, type Modal, modal, textField } from '../../cards/modal.ts';
import { give } from '../acts.ts';

/** The fields' ids. */
export const GIVEN = { files: 'files', title: 'title', text: 'text' } as const;

const TITLE_LENGTH = 200;

/** Where files of articles are given, or the text of one is pasted, with its title. */
export function articleModal(
  { grant, mostFiles }: { readonly grant: string; readonly mostFiles: number },
  { library }: Texts,
): Modal {
  return modal(
    library.addArticle,
    give.id({ grant }),
    fileField(GIVEN.files, { label: library.filesField(mostFiles), most: mostFiles }),
    textField(GIVEN.title, { label: library.titleField, most: TITLE_LENGTH, isOptional: true }),
    textField(GIVEN.text, {
      label: library.textField,
      most: TEXT_INPUT_LIMIT,
      isLong: true,
      isOptional: true,
    }),
  );
}
