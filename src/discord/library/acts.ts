import { act } from '../cards/acts.ts';

// An article is named by the store's id, but by its key where a button is on an answer.

/** Add what waits, put it in the place of another, read all of its page, or let it go. */
export const add = act('add', { key: 'text' });
export const replace = act('replace', { key: 'text' });
export const whole = act('whole', { key: 'text' });
export const cancel = act('cancel', { key: 'text' });

/** A modal: understand the files that were given, or the text that was pasted. */
export const give = act('give', { grant: 'text' });

/** Show the articles of the server's own, or the facts of one. */
export const library = act('library', { grant: 'text', page: 'number' });
export const kept = act('kept', { grant: 'text', articleId: 'text', page: 'number' });

/** Take away an article, leave all as it is, have the article back, or delete all. */
export const remove = act('remove', { grant: 'text', articleId: 'text' });
export const leave = act('leave', { grant: 'text' });
export const restore = act('restore', { grant: 'text', articleId: 'text' });
export const purge = act('purge', { grant: 'text' });

/** Take away a fact, on this page of its article's, or have it back. */
const ofFact = { grant: 'text', articleId: 'text', factId: 'text', page: 'number' } as const;
export const removeFact = act('removeFact', ofFact);
export const restoreFact = act('restoreFact', ofFact);

/** Show the modal for a fact that answers the message's question, or as it was filled in before. */
export const newFact = act('newFact', { article: 'text' });
export const draft = act('draft', { grant: 'text' });

/** A modal: add the fact that was written; it answers a kept question, or none where that is empty. */
export const fact = act('fact', { grant: 'text', articleId: 'text', questionId: 'text' });
