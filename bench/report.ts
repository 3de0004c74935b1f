import type { QuestionSet } from './data.ts';
import { number, percent, table } from './markdown.ts';
import { type Calibration, mean } from './metrics.ts';
import type { Report } from './protocol.ts';
import type { System } from './system.ts';

/** The tables of a run of the quality benchmark, in Markdown. */
export function describe(
  sets: readonly QuestionSet[],
  systems: readonly System[],
  reports: readonly Report[],
): string {
  const bySet = sets.map((set) => {
    const own = reports.filter((report) => report.set === set.name);
    return [
      `## ${set.name}: ${describeSet(set)}`,
      'Right first within one article, in per cent, without, with one and with two typos',
      within(own),
      'Right first over all articles at once',
      library(own),
      'Answered by the thresholds that answer 95 / 90 / 80 % of an article’s own questions',
      gates(own),
      ...own.flatMap(({ system, calibration }) =>
        calibration
          ? [
              `Calibration of ${system}: own questions, and with those that have no answer`,
              reliability(calibration.own, calibration.mixed),
            ]
          : [],
      ),
    ].join('\n\n');
  });
  return [
    systems.map(({ name, settings }) => `- ${name}: ${settings}`).join('\n'),
    ...bySet,
    ...(sets.length > 1 ? [summary(sets, systems, reports)] : []),
  ].join('\n\n');
}

function describeSet({ articles, language }: QuestionSet): string {
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const questions = paragraphs.flatMap((paragraph) => paragraph.questions);
  return `${number(articles.length)} articles, ${number(paragraphs.length)} paragraphs, ${number(questions.length)} questions, language ${language}`;
}

function within(reports: readonly Report[]): string {
  return table(
    ['system', 'questions', 'paragraph', '±', 'sentence', 'in first 3', 'MRR'],
    reports.map(({ system, article, interval }) => [
      system,
      number(article[0]?.questions),
      slashed(article.map(({ p1 }) => p1)),
      percent(interval),
      slashed(article.map(({ sentence }) => sentence)),
      percent(article[0]?.p3),
      number(article[0]?.mrr, 3),
    ]),
  );
}

function library(reports: readonly Report[]): string {
  return table(
    ['system', 'questions', 'paragraph', 'sentence', 'in first 3', 'MRR'],
    reports.map(({ system, library: [clean, ...typos] }) => [
      system,
      number(clean?.questions),
      slashed([clean, ...typos].map((one) => one?.p1)),
      slashed([clean, ...typos].map((one) => one?.sentence)),
      percent(clean?.p3),
      number(clean?.mrr, 3),
    ]),
  );
}

function gates(reports: readonly Report[]): string {
  return table(
    [
      'system',
      'right when answered',
      'another article’s question',
      'right passage taken out',
      'name or number swapped',
      'AUROC other article',
      'AUROC wrong passage',
    ],
    reports.map((report) => [
      report.system,
      slashed(report.gates.map(({ right }) => right)),
      slashed(report.gates.map(({ foreign }) => foreign)),
      slashed(report.gates.map(({ removed }) => removed)),
      slashed(report.gates.map(({ swapped }) => swapped)),
      number(report.aurocForeign, 3),
      number(report.aurocRight, 3),
    ]),
  );
}

function reliability(own: Calibration, mixed: Calibration): string {
  const bins = own.bins.map((bin, at) => [
    `${number(bin.from, 1)} to ${number(bin.to, 1)}`,
    ...[bin, mixed.bins[at]].flatMap((one) => [
      number(one?.forecasts),
      percent(one?.confidence),
      percent(one?.right),
    ]),
  ]);
  const scores = [own, mixed].flatMap(({ ece, brier }) => [
    '',
    `ECE ${number(ece, 3)}`,
    `Brier ${number(brier, 3)}`,
  ]);
  return table(
    ['confidence', 'own', 'stated', 'right', 'all', 'stated', 'right'],
    [...bins, ['', ...scores]],
  );
}

function summary(
  sets: readonly QuestionSet[],
  systems: readonly System[],
  reports: readonly Report[],
): string {
  const rows = systems.map(({ name }) => {
    const p1 = sets.map(
      (set) =>
        reports.find((report) => report.set === set.name && report.system === name)?.article[0]
          ?.p1 ?? Number.NaN,
    );
    return [name, ...[...p1, mean(p1), Math.min(...p1)].map(percent)];
  });
  return [
    '## All sets: paragraph right first within one article, without typos',
    table(['system', ...sets.map(({ name }) => name), 'average', 'worst'], rows),
  ].join('\n\n');
}

function slashed(shares: readonly (number | undefined)[]): string {
  return shares.map(percent).join(' / ');
}
