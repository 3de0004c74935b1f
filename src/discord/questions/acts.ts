import { act } from '../cards/acts.ts';

/** Counts that the answer helped (1) or didn't (0); the question is read from the message. */
export const vote = act('vote', { helped: 'number' });

/** Shows the kept questions. */
export const questions = act('questions', { grant: 'text', page: 'number' });

/** Shows the modal for a fact that answers one, the how-many-eth of the message's. */
export const teach = act('teach', { grant: 'text', questionId: 'text', index: 'number' });

/** Takes away a kept question, on this page. */
export const drop = act('drop', { grant: 'text', questionId: 'text', page: 'number' });

/** Keeps none any more. */
export const stop = act('stop', { grant: 'text' });
