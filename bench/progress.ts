import { performance } from 'node:perf_hooks';

/** Shows how far a stage of known length has come. */
export interface Progress {
  /** Counts steps as done. */
  step(count?: number): void;
  /** Ends the stage, and says how long it took. */
  end(): void;
}

/** The least time between two updates of the line, in milliseconds: on a terminal, and in a log. */
const PAUSE = { terminal: 100, log: 20_000 };

/** Starts to show a stage of so many steps. */
export type StartProgress = (label: string, total: number) => Progress;

/** Shows on standard error: a line that a terminal rewrites in place, and that a log gets now and then. */
export const progress: StartProgress = (label, total) => showOn(process.stderr, label, total);

/** The same on any stream. */
export function showOn(
  out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  label: string,
  total: number,
): Progress {
  const [before, after, pause] = out.isTTY
    ? ['\r\u001b[K', '', PAUSE.terminal]
    : ['', '\n', PAUSE.log];
  const start = performance.now();
  let shown = start;
  let done = 0;
  return {
    step(count = 1) {
      done += count;
      const now = performance.now();
      if (now - shown >= pause) {
        shown = now;
        out.write(`${before}${label} ${done}/${total}${after}`);
      }
    },
    end() {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      out.write(`${before}${label}: ${done} in ${seconds} s\n`);
    },
  };
}
