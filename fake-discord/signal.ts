/** Tells those who wait that something happened, so that nobody has to poll. */
export class Signal {
  readonly #waiting = new Set<() => void>();
  readonly #reports: (() => string)[];

  /** @param reports what a wait that fails tells its reader. */
  constructor(reports: (() => string)[] = []) {
    this.#reports = reports;
  }

  /** A signal of its own that reports the same. */
  branch(): Signal {
    return new Signal(this.#reports);
  }

  /** Something happened: whoever waits looks again. */
  raise(): void {
    for (const look of this.#waiting) look();
  }

  /** Adds to what a wait that fails tells its reader. */
  onFailure(report: () => string): void {
    this.#reports.push(report);
  }

  /** All that helps to see why something did not happen. */
  report(): string {
    return this.#reports
      .map((report) => report())
      .filter((text) => text !== '')
      .join('\n');
  }

  /**
   * Waits until `find` gives something other than `undefined` and `false`, and gives it back.
   * @throws an error that says what was waited for, and all reports, after `timeout` ms.
   */
  until<T>(find: () => T | undefined | false, what: string, timeout = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = () => {
        try {
          const found = find();
          if (found === undefined || found === false) return;
          end();
          resolve(found);
        } catch (error) {
          end();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`Waited ${timeout} ms in vain for: ${what}\n${this.report()}`));
      }, timeout);
      this.#waiting.add(look);
      look();
    });
  }
}
