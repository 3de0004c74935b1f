import type { Source } from '../../../store/article.ts';
import type { Texts } from '../../../texts/en.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';

const SOURCE_LENGTH = 200;

/** Where an article was taken from. */
export function wordSource(source: Source, { library }: Texts): string {
  switch (source.kind) {
    case 'file':
      return library.fromFile(shortenEscaped(source.name, SOURCE_LENGTH));
    case 'url':
      return library.fromPage(shortenEscaped(source.url, SOURCE_LENGTH));
    case 'message':
      return library.fromMessage(source.url);
    case 'text':
      return library.fromText;
  }
}
