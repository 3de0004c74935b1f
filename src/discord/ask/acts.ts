import { act } from '../cards/acts.ts';

/** Asks the question on the button's label, in this article; an empty asker is whoever sees the message. */
export const meant = act('meant', { userId: 'text', article: 'text', index: 'number' });

/** Shows the next best passages but for this one; the question is read from the message. */
export const others = act('others', {
  scope: 'text',
  article: 'text',
  passage: 'number',
  page: 'number',
});

/** Shows what can be asked of an article; an empty scope is all of them. */
export const facts = act('facts', { scope: 'text', page: 'number' });

export const articles = act('articles', { page: 'number' });

export const dismiss = act('dismiss', { userId: 'text' });
