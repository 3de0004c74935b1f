import { ask } from '../../src/answer/ask.ts';
import { type Model, prepare } from '../../src/answer/knowledge.ts';
import { textsOf } from '../corpus.ts';
import type { QuestionSet } from '../data.ts';
import { percent, table } from '../markdown.ts';

const FOLDS = 4;
const BANDS = ['answers', 'may answer', 'does not say'] as const;

/**
 * How often each voice is right on articles that the model wasn't fitted to: every article's own
 * questions are put to it by the model that was fitted to the other folds. A Markdown table.
 */
export function crossValidate(set: QuestionSet, learn: (some: QuestionSet) => Model): string {
  const texts = textsOf(set);
  const replies = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn({ ...set, articles: set.articles.filter((_, i) => i % FOLDS !== fold) });
    return texts.flatMap(({ article, cases }, i) => {
      if (i % FOLDS !== fold) return [];
      const knowledge = prepare({ articles: [article] }, model);
      return cases.map(({ question, gold }) => {
        const { band, offers } = ask(knowledge, question);
        return { band, isRight: offers[0]?.passage === gold };
      });
    });
  }).flat();
  const rows = BANDS.map((band) => {
    const some = replies.filter((reply) => reply.band === band);
    const right = some.filter(({ isRight }) => isRight).length;
    return [band, percent(some.length / replies.length), percent(right / some.length)];
  });
  return table(['own questions', 'share', 'right passage first'], rows);
}
