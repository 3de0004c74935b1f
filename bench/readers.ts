/**
 * `npm run bench:readers`: what readers ask, by kind and by text. With `held-out`, of the questions
 * that answers were not developed on; with `list`, each question that went wrong.
 */
import { percent, table } from './markdown.ts';
import { type Reply, readerTexts, replies } from './readers-set.ts';

const words = new Set(process.argv.slice(2));
const half = words.has('held-out') ? 'held out' : 'development';
const texts = await readerTexts(half);

for (const facts of [true, false]) {
  const all = texts.flatMap((text) =>
    replies(text, { facts }).map((reply) => ({ ...reply, text: text.name })),
  );
  const some = facts ? all : all.filter(({ text }) => text === 'sample');
  const answerable = some.filter(({ passages }) => passages.length > 0);
  const open = some.filter(({ passages }) => passages.length === 0);
  say(`\n## ${facts ? `All texts, ${half}` : 'The sample without its facts'}\n`);
  say(
    table(
      [
        'the text answers',
        '',
        'right',
        'wrong',
        '"does not say"',
        'answers',
        'of these right',
        'in first 3',
        'short answer',
        'false',
      ],
      grouped(answerable, describeAnswerable),
    ),
  );
  say('');
  say(
    table(
      ['the text leaves open', '', 'answers', 'may answer', 'short answer'],
      grouped(open, describeOpen),
    ),
  );
  if (!words.has('list')) continue;
  for (const reply of some) if (mark(reply) !== '') say(describeReply(reply));
}

type Listed = Reply & { readonly text: string };

function grouped(
  all: readonly Listed[],
  describe: (some: readonly Listed[]) => string[],
): string[][] {
  const row = (name: string, some: readonly Listed[]) => [
    name,
    String(some.length),
    ...describe(some),
  ];
  const by = (key: 'kind' | 'text' | 'wording') =>
    [...new Set(all.map((one) => one[key]))].map((value) =>
      row(
        value,
        all.filter((one) => one[key] === value),
      ),
    );
  return [
    ...by('kind'),
    ...by('wording'),
    ...(by('text').length > 1 ? by('text') : []),
    row('all', all),
  ];
}

function describeAnswerable(some: readonly Listed[]): string[] {
  const is = (test: (one: Listed) => boolean) => share(some, test);
  const sure = some.filter(({ answer }) => answer.band === 'answers');
  return [
    is((one) => one.answer.band !== 'does not say' && one.isFirst),
    is((one) => one.answer.band !== 'does not say' && !one.isFirst),
    is((one) => one.answer.band === 'does not say'),
    is((one) => one.answer.band === 'answers'),
    share(sure, ({ isFirst }) => isFirst),
    is((one) => one.isAmongThree),
    is((one) => isShort(one) && one.isFirst),
    is((one) => isShort(one) && !one.isFirst),
  ];
}

function describeOpen(some: readonly Listed[]): string[] {
  const is = (test: (one: Listed) => boolean) => share(some, test);
  return [
    is(({ answer }) => answer.band === 'answers'),
    is(({ answer }) => answer.band === 'may answer'),
    is(isShort),
  ];
}

function share(some: readonly Listed[], test: (one: Listed) => boolean): string {
  return percent(some.filter(test).length / some.length);
}

function isShort({ answer }: Listed): boolean {
  return answer.band !== 'does not say' && answer.fact !== undefined;
}

/** What is wrong with a reply; empty where nothing is. */
function mark(reply: Listed): string {
  const { answer, isFirst, isAmongThree, passages } = reply;
  const short = isShort(reply) ? ' SHORT' : '';
  if (passages.length === 0)
    return answer.band === 'does not say' ? '' : `open: ${answer.band}${short}`;
  if (answer.band === 'does not say')
    return `unsaid${isFirst ? ' (first)' : isAmongThree ? ' (near)' : ''}`;
  return isFirst ? '' : `wrong: ${answer.band}${short}`;
}

function describeReply(reply: Listed): string {
  const { text, kind, question, answer } = reply;
  const confidence = (answer.offers[0]?.confidence ?? 0).toFixed(2);
  return `${text.padEnd(10)} ${kind.padEnd(10)} ${confidence} ${mark(reply).padEnd(18)} ${question}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
