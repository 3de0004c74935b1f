import type { TestProject } from 'vitest/node';
import { programs, startPostgres } from './store/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the PostgreSQL that tests have databases on; none where it isn't installed. */
    postgres?: string;
  }
}

/** Starts the PostgreSQL that all tests share. */
export default async function start({ provide }: TestProject) {
  if (!programs) return;
  const server = await startPostgres();
  provide('postgres', server.folder);
  return () => server.delete();
}
