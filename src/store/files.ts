import { ProblemsError } from '../problems.ts';

/** @throws ProblemsError with why a file can't be used */
export function failFile(file: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EEXIST: 'is there already; choose another name',
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'is a folder',
    ENOSPC: 'the disk is full',
  };
  throw new ProblemsError([`${file}: ${reasons[code ?? ''] ?? `cannot be used (${code})`}`]);
}
