import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How `npm start` runs the bot: V8's young generation, in which it keeps what is new, has a bound. */
export const YOUNG = '--max-semi-space-size=8';
/** What Node.js is told to run the bot, and to run a bare one on discord.js. */
export const VERBATIM: readonly string[] = [YOUNG, resolve('dist/main.js')];
export const BARE: readonly string[] = [resolve('fake-discord/bare-bot.mjs')];

/** The unit of CPU times in /proc, by https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
const TICK_MS = 10;

/** The CPU time that a process has used, in milliseconds; NaN where /proc is missing. */
export function cpuTime(pid: number | undefined): number {
  // The program's name, in brackets, may have spaces in it.
  const fields = read(pid, 'stat').split(') ')[1]?.split(' ');
  return (Number(fields?.[11]) + Number(fields?.[12])) * TICK_MS;
}

/** The memory of a process that is resident, in bytes; NaN where /proc is missing. */
export function residentMemory(pid: number | undefined): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(pid, 'status'))?.[1]) * 1024;
}

function read(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
