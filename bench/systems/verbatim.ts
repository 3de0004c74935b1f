import { ask } from '../../src/answer/ask.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import type { System } from '../system.ts';

/** This project, asked as its fronts ask it. */
export const verbatim: System = {
  name: 'Verbatim',
  settings: 'as it comes',
  probability: true,
  slow: false,
  index(articles) {
    const knowledge = prepare({ articles });
    return (question, limit) => {
      const { offers } = ask(knowledge, question);
      const best = offers[0];
      return {
        passages: offers.slice(0, limit).map(({ passage }) => passage),
        confidence: best?.confidence ?? 0,
        sentence: () => best && { passage: best.passage, span: best.sentence },
      };
    };
  },
};
