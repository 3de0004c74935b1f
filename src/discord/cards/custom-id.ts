import { CUSTOM_ID_LIMIT } from './limits.ts';

/** Raised when a field changes its meaning: older buttons are then answered with "outdated". */
const VERSION = '1';

/** What each button and modal means, and the fields it carries in its custom id. */
const ACTS = {
  /** Show the passages around one, with this stretch of it highlighted. */
  context: { article: 'text', passage: 'number', start: 'number', end: 'number' },
  /** Read on after a part of a passage, or back before it. */
  readOn: { article: 'text', passage: 'number', part: 'number' },
  readBack: { article: 'text', passage: 'number', part: 'number' },
  /** Show the next best passages but for this one; the question is read from the message. */
  others: { scope: 'text', article: 'text', passage: 'number', page: 'number' },
  /** Ask the question on the button's label, in this article. */
  meant: { asker: 'text', article: 'text', index: 'number' },
  facts: { scope: 'text', page: 'number' },
  articles: { page: 'number' },
  dismiss: { asker: 'text' },
  /** Add what waits, put it in the place of another, read all of its page, or let it go. */
  add: { key: 'text' },
  replace: { key: 'text' },
  whole: { key: 'text' },
  cancel: { key: 'text' },
  /** A modal: understand the files that were given, or the text that was pasted. */
  give: { grant: 'text' },
  /** Show the articles of the server's own, or the facts of one, named by the store's id. */
  library: { grant: 'text', page: 'number' },
  kept: { grant: 'text', article: 'text', page: 'number' },
  /** Take away an article, leave all as it is, have the article back, or delete all. */
  remove: { grant: 'text', article: 'text' },
  leave: { grant: 'text' },
  restore: { grant: 'text', article: 'text' },
  purge: { grant: 'text' },
  /** Take away a fact, on this page of its article's, or have it back. */
  unfact: { grant: 'text', article: 'text', fact: 'text', page: 'number' },
  refact: { grant: 'text', article: 'text', fact: 'text', page: 'number' },
  /** Show the modal for a fact that answers the message's question, or as it was filled in before. */
  newFact: { article: 'text' },
  draft: { grant: 'text' },
  /** A modal: add the fact that was written; it answers a kept question, or none where that is empty. */
  fact: { grant: 'text', article: 'text', question: 'text' },
  /** Count that the answer helped (1) or didn't (0); the question is read from the message. */
  vote: { helped: 'number' },
  /** Show the kept questions; the modal for a fact that answers one, the how-many-eth of the message's. */
  questions: { grant: 'text', page: 'number' },
  teach: { grant: 'text', question: 'text', index: 'number' },
  /** Take away a kept question, on this page; keep none any more. */
  drop: { grant: 'text', question: 'text', page: 'number' },
  stop: { grant: 'text' },
} as const;

type Acts = typeof ACTS;
type Fields<F> = { readonly [K in keyof F]: F[K] extends 'number' ? number : string };

/**
 * A pressed button, or a modal that was sent: what to do, and with what. An article is named by its key; an empty scope is
 * all of them, an empty asker whoever sees the message.
 */
export type Press = { [A in keyof Acts]: { readonly act: A } & Fields<Acts[A]> }[keyof Acts];

/**
 * A press as a custom id, at most 100 characters. Everything that a button needs is in it or in
 * its message, so that it works after a restart.
 */
export function formatCustomId(press: Press): string {
  const values = Object.keys(ACTS[press.act]).map((name) => press[name as keyof Press] as string);
  const id = [VERSION, press.act, ...values].join(':');
  if (id.length > CUSTOM_ID_LIMIT) throw new RangeError(`custom id of ${id.length} characters`);
  return id;
}

/** The press of a custom id; undefined for one of another version or of nobody's making. */
export function parseCustomId(customId: string): Press | undefined {
  if (customId.length > CUSTOM_ID_LIMIT) return undefined;
  const [version, act, ...values] = customId.split(':');
  if (version !== VERSION || act === undefined || !Object.hasOwn(ACTS, act)) return undefined;
  const fields = Object.entries(ACTS[act as keyof Acts]);
  if (fields.length !== values.length) return undefined;
  const press: Record<string, string | number> = { act };
  for (const [index, [name, kind]] of fields.entries()) {
    const value = values[index] ?? '';
    if (kind === 'number' && !/^\d{1,9}$/.test(value)) return undefined;
    press[name] = kind === 'number' ? Number(value) : value;
  }
  return press as Press;
}
