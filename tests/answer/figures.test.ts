import { expect, it } from 'vitest';
import { consider } from '../../src/answer/consider.ts';
import { explain, type Score } from '../../src/answer/explain.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { questionsNear } from '../../src/answer/suggest.ts';
import { Budget, type Work } from '../../src/search/budget.ts';
import { release } from '../../src/search/rank.ts';
import { parseArticle } from '../library/parse.ts';
import { articleOf } from '../search/articles.ts';
import { SAMPLES } from '../search/languages.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

/*
 * All that some answers follow from, number by number. A change that should alter no answer leaves
 * `figures.txt` as it is; one that should, or new weights, writes it anew:
 * `npx vitest run tests/answer/figures.test.ts -u`. What it alters can then be read there.
 */

const HARBOUR = withFacts(
  parseArticle(
    'harbour.md',
    [
      '# The harbour of Port Ellis',
      '## History',
      'The harbour was dredged in 1931 by the Dutch firm Van der Meer. It took two years, and cost 48,000 pounds.',
      'King Olaf attacked Port Ellis in 1204. The town did not surrender, and Olaf sailed home. Seven ships were lost.',
      'Clara Whitfield was the first harbour master. She served from 1931 to 1954, and wrote a book about knots.',
      '## The lighthouse',
      'The lighthouse stands on the northern mole. Its lamp is lit at dusk by the keeper, John Marsh, who lives there.',
      'A storm tore the roof from the lighthouse in March 1962. Repairs took until the autumn of that year.',
      '## Ferries',
      'The ferry to Skerry Island leaves twice a day, at nine and at four. Tickets are sold aboard.',
      'Dogs travel free on the ferry. Bicycles cost three pounds. Automobiles are not carried in winter.',
      '## Fishing',
      'Herring and mackerel are landed at the fish quay. The market opens at six in the morning.',
      'Quotas are set every year in December. Boats that exceed the quota pay a fine of 500 pounds.',
      'Nets may be dried on the eastern beach only. Anglers need a licence, which the office sells.',
      '## Swimming',
      'Swimming in the harbour is forbidden. The lido next to the church opens in May.',
      'Children under ten swim for free. The water of the lido is heated by the brewery.',
      'Lifeguards watch the lido from Monday to Saturday. There is none on Sunday.',
      '## Port Ellis today',
      'Port Ellis has 4,200 inhabitants. Most of them work for the brewery or the shipyard.',
      'The shipyard builds ferries for Norway. It is older than the brewery, and larger.',
    ].join('\n\n'),
  ),
  {
    question: 'Who looks after the lamp?',
    also: ['name of the lighthouse keeper', 'Who is the keeper of the lighthouse?'],
    answer: 'John Marsh',
    quote: 'Its lamp is lit at dusk by the keeper, John Marsh',
  },
  {
    question: 'How often does the ferry leave?',
    answer: 'twice a day',
    quote: 'The ferry to Skerry Island leaves twice a day, at nine and at four',
  },
);
const german = SAMPLES.find(({ language }) => language === 'German')?.article ?? HARBOUR;
const korean = SAMPLES.find(({ language }) => language === 'Korean')?.article ?? HARBOUR;
const others = Array.from({ length: 8 }, (_, i) => [
  `Der Fluss fließt im Jahr ${1900 + i} ins Tal.`,
]);
const several = knowledgeOf(HARBOUR, articleOf('rivers', ...others), german, korean);

const QUESTIONS = [
  'When was the harbour dredged?',
  'How much did dredging the harbour cost?',
  'How much did the Dutch firm Van der Meer cost in 1931, 48,000 pounds or 500 pounds?',
  'Did King Olaf attack Port Ellis?',
  'When did Port Ellis attack King Olaf?',
  'Which king did not attack Port Ellis?',
  'who looks after the lamp',
  'Who looked after the lighthouse lamps in the storm?',
  'When does the fery to Skery Iland leave?',
  'how often does a ferry leave',
  'Are cars carried in winter?',
  'When did the storm that tore the roof from the lighthouse end?',
  'Who was the first harbour master, and what did she write a book about?',
  'How old is Clara Whitfeld of Oslo?',
  'How many lifegards watch the lido?',
  'What is older than the brewery, the shipyard or the light house?',
  'What does the 1962 licence cost, 12 pounds?',
  'brewery',
  'fish market Monday morning',
  'Which quasar emits xylophone radiation?',
  'Wann wurde die alte Bruecke in Passau gesperrt?',
  'Wie hoch sind die Instandsetzungskosten in Euro 1904?',
  '다리는 언제 폐쇄되었나요?',
];

/** To an article by itself, whose language is known by all of its words. */
const english = knowledgeOf(HARBOUR);
const IN_ENGLISH = [
  'Did King Olaf attack Port Ellis?',
  'Did Port Ellis attack King Olaf?',
  'Is the brewery not larger than the shipyard?',
  'fish market Monday morning',
  'How many liffegurds watch the lido?',
];

it('alters no figure of an answer', async () => {
  const told = [
    ...QUESTIONS.map((asked) => figuresOf(several, asked)),
    ...IN_ENGLISH.map((asked) => figuresOf(english, asked)),
  ].join('\n');
  await expect(told).toMatchFileSnapshot('figures.txt');
});

/** Counts the steps of each work. */
class Counting extends Budget {
  readonly counts = new Map<Work, number>();

  override spend(steps: number, work: Work): boolean {
    this.counts.set(work, (this.counts.get(work) ?? 0) + steps);
    return super.spend(steps, work);
  }
}

/** The steps that a question takes, by work, and what comes of a part of them. */
function stepsOf(knowledge: Knowledge, asked: string): string {
  const put = <B extends Budget>(budget: B) => {
    const { ranking, offers } = consider(knowledge, asked, {}, undefined, budget);
    questionsNear(knowledge.facts, asked, [], 1, budget);
    release(ranking);
    return { budget, offers };
  };
  const { counts } = put(new Counting()).budget;
  const all = [...counts.values()].reduce((sum, steps) => sum + steps, 0);
  const parts = [1.5, 0.9, 0.5, 0.2].map((part) => {
    const { budget, offers } = put(new Budget(Math.floor(part * all)));
    return `${budget.met?.work} ${offers.length} ${figure(offers[0]?.confidence)}`;
  });
  return `${[...counts].map((one) => one.join(' ')).join(', ')}; ${parts.join(', ')}`;
}

function figuresOf(knowledge: Knowledge, asked: string): string {
  const { answer, question, passages, claim, confidence } = explain(knowledge, asked);
  const { gates } = confidence ?? {};
  return [
    `# ${asked}`,
    `steps: ${stepsOf(knowledge, asked)}`,
    `${answer.band}${'reason' in answer ? `, ${answer.reason}` : ''}${'fact' in answer ? `, ${answer.fact?.answer}` : ''}`,
    `offers: ${answer.offers.map(({ article, passage, sentence, confidence: sure }) => `${article.id} ¶ ${passage.number} ${sentence.start}–${sentence.end} ${figure(sure)}`).join('; ')}`,
    ...('instead' in answer
      ? [`instead: ${answer.instead.map((one) => one.question).join(' ')}`]
      : []),
    `words: ${question?.answerType}; ${question?.terms.map((term) => Object.values(term).map(figure).join(' ')).join('; ')}`,
    `claim: ${claim?.accounts.map((one) => Object.values(one).join(' ')).join('; ')}; ${figure(claim?.accounted)} ${claim?.contradiction} ${claim?.lacksAnswer}`,
    ...(gates
      ? [`passage gate: ${partsOf(gates.passage)}`, `subject gate: ${figure(gates.subject.total)}`]
      : []),
    ...passages
      .slice(0, 2)
      .flatMap(({ passage, matches, scores }) => [
        `¶ ${passage.number}: ${matches.map((one) => Object.values(one).map(figure).join(' ')).join('; ')}`,
        `  sentence: ${partsOf(scores.sentence)}`,
        `  passage: ${partsOf(scores.passage)}`,
      ]),
    '',
  ].join('\n');
}

function partsOf({ total, contributions }: Score): string {
  const parts = contributions.filter(({ value }) => value !== 0);
  return [figure(total), ...parts.map(({ name, value }) => `${name} ${figure(value)}`)].join(', ');
}

/** To five digits: the last ones may differ from machine to machine. */
function figure(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(5))) : String(value);
}
