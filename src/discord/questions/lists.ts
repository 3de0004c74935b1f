import type { Knowledge } from '../../answer/knowledge.ts';
import { askAll } from '../../answer/side-by-side.ts';
import { toCsv } from '../../questions/csv.ts';
import { mostWanted, unanswered } from '../../questions/kept-questions.ts';
import { turns } from '../../steps.ts';
import {
  type KeptQuestion,
  listQuestions,
  removeQuestion,
  stopCollecting,
} from '../../store/questions.ts';
import { getServer } from '../../store/servers.ts';
import { TITLE_LENGTH } from '../cards/citation.ts';
import { Accent, type Card, card, fileNamed, text } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import { pageOf } from '../cards/pages.ts';
import { askingCard } from '../library/cards/asking-card.ts';
import { shorten } from '../markdown/shorten.ts';
import type { ServerRequest } from '../request/request.ts';
import type { Parcel } from '../transport/reply.ts';
import { stop } from './acts.ts';
import { type ListedQuestion, QUESTIONS_A_PAGE, questionsCard } from './questions-card.ts';

/** All that is kept in a server; undefined where nothing is to be. */
async function kept({
  services: { store },
  serverId,
}: ServerRequest): Promise<readonly KeptQuestion[] | undefined> {
  // Where nothing was ever kept, no store is made for this.
  if (!store.exists || !(await getServer(store, serverId)).collecting) return undefined;
  return listQuestions(store, serverId);
}

/** A page of the questions that were not answered. */
export async function questionsPage(
  grant: string,
  page: number,
  request: ServerRequest,
): Promise<Card> {
  const { own } = request.texts;
  const all = await kept(request);
  if (!all) return noteCard(own.questions.isOff);
  const { items, ...at } = pageOf(unanswered(all), QUESTIONS_A_PAGE, page);
  const pause = turns();
  const listed: ListedQuestion[] = [];
  for (const question of items) {
    listed.push(listedOf(question, request.libraries));
    await pause();
  }
  return questionsCard({ items: listed, ...at }, grant, own);
}

/** The same page once a question is taken away. */
export async function withoutQuestion(
  press: { readonly grant: string; readonly questionId: string; readonly page: number },
  request: ServerRequest,
): Promise<Card> {
  const { store } = request.services;
  if (store.exists) await removeQuestion(store, request.serverId, press.questionId);
  return questionsPage(press.grant, press.page, request);
}

/** All that is kept, as a file for a spreadsheet. */
export async function exportedQuestions(request: ServerRequest): Promise<Card | Parcel> {
  const { questions } = request.texts.own;
  const all = await kept(request);
  if (!all) return noteCard(questions.isOff);
  const pause = turns();
  const rows: (string | number)[][] = [COLUMNS];
  for (const question of mostWanted(all)) {
    rows.push(rowOf(listedOf(question, request.libraries)));
    await pause();
  }
  const file = { name: 'questions.csv', text: toCsv(rows) };
  const words = text(questions.exported(all.length));
  return { card: card(Accent.neutral, words, fileNamed(file.name)), files: [file] };
}

/** Of 1,000 questions, some 5 MB at most in any script: Discord takes 10. */
const PASSAGE_LENGTH = 1_000;

const COLUMNS = [
  'question',
  'not answered',
  'first',
  'last',
  'this helped',
  'not it',
  'answered now',
  'closest article',
  'closest paragraph',
  'closest passage',
];

function rowOf({ question, closest, isAnswered }: ListedQuestion): (string | number)[] {
  const { text: asked, times, firstAt, lastAt, helped, notIt } = question;
  const near = closest && [
    shorten(closest.article.title, TITLE_LENGTH),
    closest.passage.number,
    shorten(closest.passage.text, PASSAGE_LENGTH),
  ];
  const answered = isAnswered ? 'yes' : 'no';
  return [asked, times, firstAt, lastAt, helped, notIt, answered, ...(near ?? ['', '', ''])];
}

/** A question with the passage that is closest to it now, since articles change. */
function listedOf(question: KeptQuestion, libraries: readonly Knowledge[]): ListedQuestion {
  const { band, offers } = askAll(libraries, question.text);
  return { question, closest: offers[0], isAnswered: band !== 'does not say' };
}

/** Asks whether no more questions are to be kept. */
export async function askStop(grant: string, request: ServerRequest): Promise<Card> {
  const { own } = request.texts;
  const all = await kept(request);
  if (!all) return noteCard(own.questions.isOff);
  const words = own.questions.askOff(all.length);
  const asked = { label: own.questions.stop, customId: stop.id({ grant }), grant };
  return askingCard(words, asked, own);
}

/** Keeps no more questions, and deletes those that were. */
export async function stopped({ services, serverId, texts }: ServerRequest): Promise<Card> {
  if (services.store.exists) await stopCollecting(services.store, serverId);
  return noteCard(texts.own.questions.off);
}
