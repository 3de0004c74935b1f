import type { Refused } from '../../../store/article.ts';
import { StoreUnavailable } from '../../../store/errors.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import type { Card } from '../../cards/components.ts';
import { noteCard } from '../../cards/note-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import type { Request } from '../../request/request.ts';
import type { Texts } from '../../texts/en.ts';
import { type Later, later, type Parcel } from '../../transport/reply.ts';

/** A card that takes the store, or a word where that can't be used just now. */
export function fromStore(
  { texts, log }: Pick<Request, 'texts' | 'log'>,
  card: () => Promise<Card | Parcel>,
): Later {
  return later(async () => {
    try {
      return await card();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ err: error }, 'what servers keep cannot be used');
      return noteCard(texts.own.managing.cannotSave);
    }
  });
}

/** Why nothing was changed. */
export function refusedCard(refused: Refused, texts: Texts): Card {
  switch (refused.refused) {
    case 'same bytes':
      return noteCard(
        texts.managing.sameAgain(shortenEscaped(refused.as.about.title, TITLE_LENGTH)),
      );
    case 'no such article':
    case 'no such fact':
      return noteCard(texts.articleGone);
    default:
      return noteCard(texts.managing.noRoom);
  }
}
