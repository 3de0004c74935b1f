import { type FSWatcher, watch } from 'node:fs';

/** How long nothing may happen in a folder before it is looked at, in ms: files are written bit by bit. */
const QUIET = 500;
/** How often it is looked at in any case, in ms: mounted folders don't tell of all changes. */
const INTERVAL = 30_000;

/**
 * Calls back when something in a folder may have changed, until it is stopped. The folder may be
 * missing, or be replaced, meanwhile.
 */
export function watchFolder(path: string, mayHaveChanged: () => void): { stop(): void } {
  let watcher: FSWatcher | undefined;
  let quiet: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(quiet);
    quiet = setTimeout(mayHaveChanged, QUIET).unref();
  };
  const listen = () => {
    watcher?.close();
    try {
      watcher = watch(path, { persistent: false }, heard);
      // Listened to anew at the next look.
      watcher.on('error', () => {});
    } catch {
      // It isn't there just now, or the system watches no more folders: looking has to do.
      watcher = undefined;
    }
  };
  const timer = setInterval(() => {
    listen();
    mayHaveChanged();
  }, INTERVAL).unref();
  listen();
  return {
    stop() {
      clearInterval(timer);
      clearTimeout(quiet);
      watcher?.close();
    },
  };
}
