import type { Account, Claim } from '../answer/claim.ts';
import type {
  ConfidenceExplanation,
  Explanation,
  Match,
  PassageExplanation,
  QuestionExplanation,
  Score,
  TermExplanation,
} from '../answer/explain.ts';
import { BOUNDS } from '../bounds.ts';
import { printable } from '../printable.ts';
import type { Met } from '../search/budget.ts';
import { count, lines, paragraph, renderQuote } from './render.ts';
import { columns, type Look } from './text.ts';

/** Why a question is answered as it is, as text that ends in a line break. */
export function renderExplanation(explanation: Explanation, look: Look): string {
  const { answer, question, passages, claim, confidence } = explanation;
  if (question === undefined) {
    const { band } = answer;
    return lines(`Outcome: ${band === 'does not say' ? `${band}, ${answer.reason}` : band}`);
  }
  return lines(
    `Outcome: ${answer.band}, confidence ${percent(answer.offers[0]?.confidence ?? 0)}`,
    ...(answer.met ? [describeMet(answer.met)] : []),
    ...renderQuestion(question),
    ...renderPassages(passages, look),
    ...(claim ? renderClaim(claim, look) : []),
    ...(confidence ? renderConfidence(confidence) : []),
  );
}

function describeMet({ bound, work }: Met): string {
  const { most, unit } = BOUNDS[bound];
  const limit = `${most.toLocaleString('en')} ${unit}`;
  return `Looked at a part: the bound ${bound} (${limit}) was met while ${work}`;
}

function renderQuestion({ isLanguageKnown, answerType, terms }: QuestionExplanation): string[] {
  const set = table(terms.map(({ asked, weight }) => [asked, percent(weight)]));
  return [
    '',
    isLanguageKnown
      ? 'Understood: English, whose words are known'
      : 'Understood: words weighed by rarity alone, the language is not one that is known',
    `  asks for: ${answerType === 'any' ? 'anything' : `a ${answerType}`}`,
    ...set.map((line, j) => `${line}  ${terms[j] ? describeTerm(terms[j]) : ''}`),
  ];
}

function describeTerm(term: TermExplanation): string {
  const { asked, meant, edits, passages, functionWord, capitalised, numeric } = term;
  const corrected = edits > 0 ? `, ${count(edits, 'edit')} away` : '';
  return [
    ...(meant !== undefined && meant !== asked ? [`read as ${printable(meant)}${corrected}`] : []),
    meant === undefined ? 'not in the articles' : `in ${count(passages, 'passage')}`,
    ...(functionWord ? ['function word'] : []),
    ...(capitalised ? ['capitalised'] : []),
    ...(numeric ? ['number'] : []),
  ].join(', ');
}

function renderPassages(passages: readonly PassageExplanation[], look: Look): string[] {
  if (passages.length === 0) return ['', 'Passages: none has anything in common with it'];
  const listed = passages.flatMap(({ article, passage, sentence, matches }, i) => [
    '',
    ...paragraph(`${i + 1}. ¶ ${passage.number} · ${article.title}`, look, ''),
    ...renderQuote(passage.text.slice(sentence.start, sentence.end), undefined, look),
    ...paragraph(
      `matched: ${matches.map(describeMatch).join(', ') || 'parts of words'}`,
      look,
      '  ',
    ),
  ]);
  return [
    ...listed,
    '',
    'The score of the sentence within its passage',
    ...renderScores(passages.map(({ scores }) => scores.sentence)),
    '',
    'The score of the passage',
    ...renderScores(passages.map(({ scores }) => scores.passage)),
  ];
}

function describeMatch({ asked, found, strength, times }: Match): string {
  const likeness = asked === found ? found : `${asked} ~ ${found} ${strength.toFixed(2)}`;
  return times > 1 ? `${likeness} (${times} times)` : likeness;
}

/** One row for each input that counts in any of the scores, those that matter most to the first on top. */
function renderScores(scores: readonly Score[]): string[] {
  const inputs = (scores[0]?.contributions ?? []).map(({ name, weight, amount }, i) => {
    const parts = scores.map(({ contributions }) => contributions[i] ?? { value: 0, amount: 0 });
    return { name, weight, amount: Math.abs(amount), parts };
  });
  return table([
    ['', 'weight', ...scores.flatMap((_, i) => [`× ${i + 1}.`, '='])],
    ...inputs
      .filter(({ parts }) => parts.some(({ amount }) => amount !== 0))
      .sort((a, b) => b.amount - a.amount)
      .map(({ name, weight, parts }) => [
        name,
        weight.toFixed(2),
        ...parts.flatMap(({ value, amount }) => [value.toFixed(2), signed(amount)]),
      ]),
    ['score', '', ...scores.flatMap(({ total }) => ['', signed(total)])],
  ]);
}

function renderClaim({ accounts, fact, contradiction, lacksAnswer }: Claim, look: Look): string[] {
  const set = table(
    accounts.map((account) => [account.asked, describeAccount(account)]),
    'left',
  );
  return [
    '',
    'What 1. has for each word asked',
    ...set,
    ...(contradiction === 'negation' ? ['  but it is asked with a “not” that isn’t there'] : []),
    ...(contradiction === 'order' ? ['  but the names stand the other way round'] : []),
    ...(lacksAnswer ? ['  but it has no such answer as is asked for'] : []),
    ...(fact ? ['Asked by a fact:', ...paragraph(fact.question, look, '  ')] : []),
  ];
}

function describeAccount({ found, likeness, where }: Account): string {
  if (found === undefined) return 'nothing';
  const how = likeness === 'same' ? '' : `, ${LIKENESSES[likeness ?? 'form']}`;
  return `${found}${how}${where === 'passage' ? '' : `, in its ${where}`}`;
}

const LIKENESSES = {
  same: 'the word itself',
  spelling: 'another spelling',
  form: 'another form',
  derivation: 'of the same family',
  synonym: 'a synonym',
};

function renderConfidence(confidence: ConfidenceExplanation): string[] {
  const { gates, logit, calibration, probability } = confidence;
  const { passage, subject } = gates;
  const { slope, offset } = calibration;
  return [
    '',
    `Confidence that 1. answers: ${percent(probability)}`,
    '  passage: that it is the right one; subject: that the article speaks of what was asked',
    ...table([
      ['', 'value', '× passage', '=', '× subject', '='],
      ...passage.contributions.map(({ name, value, weight, amount }, i) => {
        const other = subject.contributions[i] ?? { weight: 0, amount: 0 };
        const [own, others] = [weight, other.weight].map((number) => number.toFixed(2));
        return [
          name,
          value.toFixed(2),
          own ?? '',
          signed(amount),
          others ?? '',
          signed(other.amount),
        ];
      }),
      ['log odds', '', '', signed(passage.total), '', signed(subject.total)],
      ['chance', '', '', chance(passage.total), '', chance(subject.total)],
    ]),
    `  both: ${chance(logit)}, log odds ${signed(logit)}; calibrated: ${slope.toFixed(2)} × ${signed(logit)} ${signed(offset)} = ${signed(slope * logit + offset)}, ${percent(probability)}`,
  ];
}

function chance(logOdds: number): string {
  return percent(1 / (1 + Math.exp(-logOdds)));
}

/** Rows of cells below one another, the first of each set to the left, the others to the right. */
function table(rows: readonly (readonly string[])[], set: 'left' | 'right' = 'right'): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [c, cell] of row.entries()) {
      widths[c] = Math.max(widths[c] ?? 0, columns(printable(cell)));
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, c) => {
      const text = printable(cell);
      const space = ' '.repeat((widths[c] ?? 0) - columns(text));
      return c === 0 || set === 'left' ? text + space : space + text;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function signed(number: number): string {
  const text = number.toFixed(2);
  return number < 0 ? text : `+${text}`;
}
