/**
 * `npm run test:mutants`: changes the answer core in one place at a time, as Stryker does
 * (https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators), and tells which of a
 * sample of such mutants no test notices. Arguments: how many (400) and the seed of the draw (1), and
 * then what their files' names have in them, for those of some files only.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mutantsOf } from './mutate.mjs';

const ROOMS = ['src/answer', 'src/search'];
const TESTS = ['tests/{answer,search}/**/*.test.ts'];
/** Seconds after which a mutant is taken to loop for ever. */
const LONGEST = 120;

const [size = '400', seed = '1', ...parts] = process.argv.slice(2);
const files = ROOMS.flatMap((room) => readdirSync(room).map((name) => `${room}/${name}`)).filter(
  (file) => !file.endsWith('/weights.ts'),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const all = files.flatMap((file) => mutantsOf(sources.get(file)).map((one) => ({ ...one, file })));
const sample = draw(all, Number(size), Number(seed))
  .filter(({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .map((one, id) => ({ ...one, id }));

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const paths = { mutants: join(folder, 'mutants'), results: join(folder, 'results') };
writeFileSync(
  paths.mutants,
  JSON.stringify(sample.map((one) => ({ ...one, file: resolve(one.file) }))),
);
writeFileSync(paths.results, '');
while (!(await runs())) {
  const { id, started } = results().at(-1) ?? {};
  if (!started) throw new Error('The tests do not run');
  write({ id, killedBy: 'time' });
}
report();
rmSync(folder, { recursive: true });

/** Whether a run comes to its end: it is ended where a mutant takes too long, and begun again without it. */
function runs() {
  const MUTANTS = JSON.stringify({ ...paths, count: sample.length, tests: TESTS });
  const child = fork(new URL('run.mjs', import.meta.url), {
    ...{ env: { ...process.env, MUTANTS, FC_SEED: seed }, detached: true },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const watch = setInterval(() => {
    const isLong = Date.now() - statSync(paths.results).mtimeMs > 1_000 * LONGEST;
    if (isLong && results().at(-1)?.started) process.kill(-child.pid, 'SIGKILL');
  }, 1_000);
  return new Promise((done) => {
    child.on('exit', () => {
      clearInterval(watch);
      const told = results();
      const failed = told.flatMap((one) => one.failed ?? []);
      if (failed.length > 0) throw new Error(`Tests fail without a mutant: ${failed.join(', ')}`);
      done(new Set(told.filter((one) => !one.started).map(({ id }) => id)).size === sample.length);
    });
  });
}

function results() {
  const lines = readFileSync(paths.results, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

function write(result) {
  writeFileSync(paths.results, `${JSON.stringify(result)}\n`, { flag: 'a' });
}

function report() {
  const told = new Map(results().map((one) => [one.id, one]));
  const survivors = sample.filter(({ id }) => !told.get(id)?.killedBy);
  for (const { id, file, mutator, text, start, end, of } of survivors) {
    const source = sources.get(file);
    const before = source.slice(0, of[0]).split('\n');
    const after = text.slice(of[0] - start, text.length - (end - of[1]));
    const place = `${file}:${before.length}:${before.at(-1).length + 1}`;
    const change = `${oneLine(source.slice(...of))} → ${oneLine(after)}`;
    console.log(`${place} ${mutator}${told.get(id)?.isReached ? '' : ', not reached'}: ${change}`);
  }
  const killed = sample.length - survivors.length;
  const share = ((100 * killed) / sample.length).toFixed(1);
  console.log(`${killed} of ${sample.length} killed: ${share} % (of ${all.length} there are)`);
}

function oneLine(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)} …` : line || '(nothing)';
}

/** So many of a list at random (mulberry32, Fisher-Yates). */
function draw(list, most, state) {
  let a = state;
  const random = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...list];
  return Array.from({ length: Math.min(most, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
