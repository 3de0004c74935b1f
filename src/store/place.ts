import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where the store is: a PostgreSQL, or else a file in the folder of data. */
export type Place = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** The embedded database's file in a folder. */
export function fileIn(folder: string): string {
  return join(folder, 'library.db');
}

/** Whether there may be a database at a place: of PostgreSQL only opening it tells. */
export function isThere({ databaseUrl, dataDir }: Place): boolean {
  return databaseUrl !== undefined || existsSync(fileIn(dataDir));
}

/** A place as a log may name it: without user and password. */
export function nameOf({ databaseUrl, dataDir }: Place): string {
  if (databaseUrl === undefined) return `the folder ${dataDir}`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host || 'this machine'}${pathname}`;
}
