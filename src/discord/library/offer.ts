import type { Attachment } from 'discord.js';
import type { ImportCandidate } from '../../servers/candidate.ts';
import type { ImportOffer } from '../../servers/intake.ts';
import { lostFacts } from '../../servers/kept-article.ts';
import { inTurns } from '../../steps.ts';
import { alike } from '../../store/alike.ts';
import type { ArticleEntry, Source } from '../../store/article.ts';
import { getArticle, listArticles } from '../../store/articles.ts';
import { TITLE_LENGTH } from '../cards/citation.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { PendingImport } from '../memory/waiting.ts';
import type { ServerRequest } from '../request/request.ts';
import { type Later, oneByOne } from '../transport/reply.ts';
import { type Preview, previewCard } from './cards/preview-card.ts';
import { wordNotTaken } from './cards/refusals.ts';

/** How many files are taken at once. */
export const MAX_FILES = 5;

/** A file that was given along, from where it is said to be. */
export function fileOffer(
  { name, url, size, contentType }: Attachment,
  source?: Source,
): ImportOffer {
  return {
    kind: 'file',
    name,
    url,
    size,
    mediaType: contentType ?? undefined,
    ...(source && { source }),
  };
}

/** Shows what is understood of each thing offered. */
export function offerAll(offers: readonly ImportOffer[], request: ServerRequest): Later {
  return oneByOne(async function* () {
    for (const one of offers) yield await offer(one, request);
  });
}

/**
 * Shows what is understood of something offered, which then waits for its button to be pressed.
 *
 * @param inPlaceOf The article that it is to replace; otherwise one that it is like is looked for.
 */
export async function offer(
  offered: ImportOffer,
  request: ServerRequest,
  inPlaceOf?: ArticleEntry,
): Promise<Card> {
  const { services, texts, userId, serverId } = request;
  const { own } = texts;
  const taken = await services.intake.take(offered, { userId, serverId });
  if (taken === 'unchanged') {
    const title = shortenEscaped(inPlaceOf?.about.title ?? '', TITLE_LENGTH);
    return noteCard(own.library.unchanged(title));
  }
  if ('notTaken' in taken) return noteCard(wordNotTaken(taken.notTaken, own), headingOf(offered));
  const entries = services.store.exists ? await listArticles(services.store, serverId) : [];
  const like = alike(entries, taken.article);
  if (like.sameBytes) {
    const title = shortenEscaped(like.sameBytes.about.title, TITLE_LENGTH);
    const isItself = like.sameBytes.id === inPlaceOf?.id;
    return noteCard(isItself ? own.library.unchanged(title) : own.library.alreadyThere(title));
  }
  const entry = inPlaceOf ?? like.sameUrl ?? like.sameTitle;
  const because = inPlaceOf ? 'asked' : like.sameUrl ? 'same address' : 'same title';
  const other =
    entry && ({ entry, because, facts: await factsLost(entry, taken, request) } as const);
  return hold({ candidate: taken, offered, inPlaceOf }, other, request);
}

async function hold(
  { candidate, offered, inPlaceOf }: Pick<PendingImport, 'candidate' | 'offered' | 'inPlaceOf'>,
  other:
    | (Omit<NonNullable<Preview['other']>, 'title'> & { readonly entry: ArticleEntry })
    | undefined,
  { services, texts, userId, serverId }: ServerRequest,
): Promise<Card> {
  const replaced = other && { id: other.entry.id, title: other.entry.about.title };
  const key = services.pendingImports.hold({
    candidate,
    offered,
    inPlaceOf,
    other: replaced,
    userId,
    serverId,
  });
  if (!other) return previewCard(candidate, key, texts.own);
  const { entry, ...rest } = other;
  return previewCard(
    { ...candidate, other: { ...rest, title: entry.about.title } },
    key,
    texts.own,
  );
}

async function factsLost(
  { id }: ArticleEntry,
  { read }: ImportCandidate,
  { services, serverId }: ServerRequest,
) {
  const kept = await getArticle(services.store, serverId, id);
  return inTurns(lostFacts(kept?.facts ?? [], read));
}

/** Which of several things offered is spoken of. */
function headingOf(offered: ImportOffer): string | undefined {
  if (offered.kind === 'text') return undefined;
  return shortenEscaped(offered.kind === 'file' ? offered.name : offered.url, TITLE_LENGTH);
}
