import { readFileSync } from 'node:fs';

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
