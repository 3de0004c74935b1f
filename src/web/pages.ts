import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { articlesOf } from '../answer/ask.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { askAll } from '../answer/side-by-side.ts';
import { starters } from '../answer/suggest.ts';
import { BOUNDS } from '../bounds.ts';
import type { WebPlace } from '../config.ts';
import { passageOf } from '../library/article.ts';
import { ProblemsError } from '../problems.ts';
import { StoreUnavailable } from '../store/errors.ts';
import type { Texts } from '../texts/en.ts';
import { textsFor } from '../texts/texts.ts';
import { Busy, Turns } from '../turns.ts';
import { SUGGESTIONS } from '../view/answer-view.ts';
import { clientOf } from './client.ts';
import { carefulHeaders } from './headers.ts';
import { isOurHost } from './hosts.ts';
import { languageOf, localeOf } from './language.ts';
import { WebPace } from './pace.ts';
import { articlePage } from './pages/article-page.ts';
import { askPage } from './pages/ask-page.ts';
import { type Frame, notePage, type Page } from './pages/page.ts';
import { streamed } from './pages/stream.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Whose request it is (`clientOf`). */
    client: string;
  }
}

/** What sending a page takes besides making it, in ms. */
const SENDING = 1;

const HTML = { 'Content-Type': 'text/html; charset=UTF-8' };

/** After how many seconds there is an answer again, where there is none for now. */
const SOON = '2';

export interface PagesOptions {
  readonly place: WebPlace;
  /** The host's library as it stands, which is public. */
  readonly host: () => readonly Knowledge[];
  /** The libraries that a link with this key lets see, unless they are being read; none for no such link. */
  readonly shared: (key: string) => Promise<readonly Knowledge[] | 'reading' | undefined>;
  /** Hears what could be said to a question, and how many seconds it took. */
  readonly answered: (band: string, seconds: number) => void;
  /** Hears why a page could not be shown. */
  readonly failed: (error: unknown) => void;
}

/** What a request gets of some libraries; undefined where that is nothing. */
type Show = (
  libraries: readonly Knowledge[],
  request: Context['req'],
  frame: Frame,
) => Page | undefined;

/**
 * Adds the pages to an app: one to ask on, and one for each article. What it has already is left as
 * it is; all else it is asked for is theirs.
 */
export function addPages(app: Hono, options: PagesOptions): Hono {
  const { place, host, shared, failed } = options;
  const pace = new WebPace();
  // Where they are made one at a time, each client waits for itself.
  const turns = new Turns({
    ofKey: BOUNDS.requestsOfClient.most,
    waiting: BOUNDS.requestsWaiting.most,
  });
  const isBehindProxy = place.publicUrl !== undefined;
  app.use(carefulHeaders());
  // Before anything is read of what a client sends but its address and whether it asks.
  app.use(async (context, next) => {
    const { req } = context;
    const isQuestion = req.query('q') !== undefined;
    if (isQuestion || req.path.startsWith('/s/')) context.header('X-Robots-Tag', 'noindex');
    if (req.path.length > BOUNDS.pathLength.most) return context.text('Too long an address', 414);
    const peer = getConnInfo(context).remote.address;
    const client = clientOf(peer, req.header('x-forwarded-for'), isBehindProxy);
    context.set('client', client);
    const tooMuch = pace.take(client, isQuestion);
    return tooMuch ? note(context, 429, (texts) => texts[tooMuch]) : next();
  });
  app.use(async (context, next) => {
    if (isOurHost(context.req.header('host'), place)) return next();
    return context.text('No pages are served by that name here', 421);
  });
  app.notFound((context) => note(context, 404, ({ web }) => web.notFound));
  app.onError((error, context) => {
    if (error instanceof Busy) return note(context, 429, (texts) => texts.tooMuchAtOnce);
    failed(error);
    const isStore = error instanceof StoreUnavailable || error instanceof ProblemsError;
    return isStore
      ? note(context, 503, ({ web }) => web.unavailable)
      : note(context, 500, ({ web }) => web.failed);
  });

  const shows: Record<string, Show> = {
    '/': asking(options),
    '/a/:id': article,
    '/a/:id/p/:number': article,
  };
  const answer = async (
    context: Context,
    libraries: readonly Knowledge[] | 'reading' | undefined,
    show: Show,
  ) => {
    if (libraries === 'reading') return note(context, 503, ({ reading }) => reading);
    if (libraries === undefined) return context.notFound();
    const page = await turns.take(
      [context.get('client')],
      () => show(libraries, context.req, frameOf(context)),
      { cost: SENDING },
    );
    return page
      ? context.body(streamed(page, context.get('client')), 200, HTML)
      : context.notFound();
  };
  for (const [path, show] of Object.entries(shows)) {
    app.get(path, (context) => answer(context, host(), show));
    app.get(`/s/:key${path}`, async (context) =>
      answer(context, await shared(context.req.param('key') ?? ''), show),
    );
  }
  app.get('/s/:key', ({ req, redirect }) => redirect(`./${encodeURIComponent(req.param('key'))}/`));
  return app;
}

function asking({ answered }: PagesOptions): Show {
  const ask = (libraries: readonly Knowledge[], question: string) => {
    const start = performance.now();
    const answer = askAll(libraries, question);
    answered(answer.band, (performance.now() - start) / 1_000);
    return answer;
  };
  return (libraries, request, frame) => {
    const articles = articlesOf(libraries.map(({ library }) => library));
    const question = request.query('q');
    const answer = question === undefined ? undefined : ask(libraries, question);
    return askPage({ articles, starters: starters(articles, {}, SUGGESTIONS), answer }, frame);
  };
}

const article: Show = (libraries, request, frame) => {
  const { id = '', number } = request.param();
  const wanted = id.toLowerCase();
  const articles = articlesOf(libraries.map(({ library }) => library));
  const found = articles.find((one) => one.id.toLowerCase() === wanted);
  if (!found || number === undefined) return found && articlePage(found, undefined, frame);
  const passage = /^\d+$/.test(number) ? passageOf(found, Number(number)) : undefined;
  const name = request.query('s');
  return passage && articlePage(found, name === undefined ? undefined : { passage, name }, frame);
};

/** A page that says in a few words why there is no other. */
function note(
  context: Context,
  status: 404 | 429 | 500 | 503,
  words: (texts: Texts) => string,
): Response {
  if (status === 429 || status === 503) context.header('Retry-After', SOON);
  const frame = frameOf(context);
  // Small, and so at once: a stream costs more than the page.
  return context.body([...notePage(words(frame.texts), frame)].join(''), status, HTML);
}

function frameOf(context: Context): Frame {
  const language = languageOf(context.req.header('accept-language'));
  return {
    language,
    texts: textsFor(localeOf(language)),
    root: rootOf(context.req.path),
  };
}

/**
 * The way up to where the pages begin. Relative, so that it also holds where a proxy serves them in a
 * folder of its own.
 */
function rootOf(path: string): string {
  const within = path.replace(/^\/s\/[^/]*\//, '/');
  return '../'.repeat(within.split('/').length - 2) || './';
}
