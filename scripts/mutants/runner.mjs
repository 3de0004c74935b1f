/**
 * Runs in Vitest's worker: all test files first as they are, and then for each mutant those that reach
 * it, the quickest first, until a test fails. Sources and tests are evaluated anew for each, while
 * packages and tables stay loaded: so a mutant takes a moment rather than seconds.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { startTests } from '@vitest/runner';
import fc from 'fast-check';
import { TestRunner } from 'vitest';

const { results, count } = JSON.parse(process.env.MUTANTS);
const EVALUATED_ANEW = /\/(?:src\/(?:answer|search)|tests)\//;

fc.configureGlobal({ endOnFailure: true });

let active = -1;
let left = 0;
const reached = new Float64Array(count);
globalThis.$mutant = (id) => {
  reached[id]++;
  if (id !== active) return false;
  // What loops for ever is killed.
  if (--left < 0) throw new Error('The mutant does not end');
  return true;
};

/** What earlier runs have told, which were ended. */
const told = readFileSync(results, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const done = new Set(told.map(({ id }) => id));

function tell(result) {
  appendFileSync(results, `${JSON.stringify(result)}\n`);
}

/** Tells nobody of its tests, and runs none after one that failed. */
class Quiet extends TestRunner {
  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    if (test.result?.state === 'fail') {
      this.failed ??= test.name;
      this.cancelRun = true;
    }
  }
}

export default class Runner extends TestRunner {
  /** Of each test file: how long it takes, and how often it comes to each mutant. */
  #files = [];

  onBeforeCollect() {
    reached.fill(0);
    this.#forget();
  }

  async onAfterRunFiles(files) {
    super.onAfterRunFiles(files);
    const [{ filepath, result }] = files;
    if (result.state === 'fail') tell({ failed: filepath });
    this.#files.push({ filepath, duration: result.duration, times: reached.slice() });
    if (filepath !== this.workerState.ctx.files.at(-1).filepath) return;
    this.#files.sort((a, b) => a.duration - b.duration);
    for (let id = 0; id < count; id++) if (!done.has(id)) await this.#try(id);
  }

  async #try(id) {
    tell({ id, started: true });
    let isReached = false;
    for (const { filepath, times } of this.#files) {
      if (times[id] === 0) continue;
      isReached = true;
      active = id;
      left = 10 * times[id] + 1_000_000;
      const killedBy = await this.#failing(filepath);
      active = -1;
      if (killedBy !== undefined) return tell({ id, killedBy, file: filepath });
    }
    tell({ id, isReached });
  }

  /** The test that fails, or what keeps the file from running. */
  async #failing(filepath) {
    this.#forget();
    const quiet = new Quiet(this.config);
    quiet.moduleRunner = this.moduleRunner;
    quiet.__setTraces(this._otel);
    const [file] = await startTests([{ filepath }], quiet);
    return quiet.failed ?? (file.result?.state === 'fail' ? 'import' : undefined);
  }

  /** Lets the modules be evaluated anew that mutants are in, or that keep what came of those. */
  #forget() {
    for (const [id, module] of this.workerState.evaluatedModules.idToModuleMap) {
      if (!EVALUATED_ANEW.test(id)) continue;
      module.promise = undefined;
      module.exports = undefined;
      module.evaluated = false;
      module.importers.clear();
    }
  }
}
