import { givenSettings, loadEnvironment, readConfig } from '../config.ts';
import { wordWarning } from '../formats/warning.ts';
import type { Article } from '../library/article.ts';
import { KnowledgeFolder } from '../library/load.ts';
import { printable } from '../printable.ts';
import { ProblemsError } from '../problems.ts';
import { StoreUnavailable } from '../store/errors.ts';
import { inspect } from '../store/inspect.ts';
import { nameOf, type Place } from '../store/place.ts';
import { problemsOf } from './exit.ts';

/** The id of the bot, a time and a signature, each in base64url. */
const TOKEN = /^[\w-]{20,}\.[\w-]{6,}\.[\w-]{27,}$/;

type Say = (line: string) => void;

/**
 * Looks at all that a start needs, but for Discord: the settings, the articles with their facts, and
 * the database. Tells what is there, without secrets. Changes nothing, and connects to nothing but
 * PostgreSQL.
 *
 * @returns all problems, one line each
 */
export async function check(write: (text: string) => void): Promise<readonly string[]> {
  const problems = new Set<string>();
  const section = async (title: string, look: (say: Say) => void | Promise<void>) => {
    write(`${title}\n`);
    const say = (line: string) => write(`  ${printable(line)}\n`);
    try {
      await look(say);
    } catch (error) {
      const found = error instanceof StoreUnavailable ? [error.message] : problemsOf(error);
      for (const problem of found) problems.add(problem);
      say(found.length === 1 ? '1 problem' : `${found.length} problems`);
    }
  };

  let env = process.env;
  // Only some of the settings, so that a mistake in another one hides nothing.
  const some = (...names: readonly string[]) =>
    readConfig(Object.fromEntries(names.map((name) => [name, env[name]])));
  await section('Settings', (say) => {
    env = loadEnvironment();
    tellSettings(givenSettings(env), say);
    readConfig(env);
  });
  await section('Articles', async (say) => {
    const folder = new KnowledgeFolder(some('KNOWLEDGE_DIR').knowledgeDir);
    for (const article of (await folder.read()).articles) tellArticle(article, say);
    for (const unread of folder.unread) say(unread);
  });
  await section('Database', (say) => tellDatabase(some('DATABASE_URL', 'DATA_DIR'), say));
  return [...problems];
}

function tellSettings(given: Readonly<Record<string, string>>, say: Say): void {
  for (const [name, value] of Object.entries(given)) say(`${name}: ${shown(name, value)}`);
  if (given.DISCORD_TOKEN === undefined) say('DISCORD_TOKEN: not set, so the terminal answers');
}

/** A setting's value, as far as it can't hold a secret. */
function shown(name: string, value: string): string {
  if (name === 'DISCORD_TOKEN') {
    return TOKEN.test(value)
      ? 'set, and has the form of a token; whether it is right only Discord can say'
      : "set, but doesn't have the form of a token, which is three parts with dots between them";
  }
  if (!name.endsWith('_URL')) return value;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isPlain ? url.origin + url.pathname : 'set';
}

function tellArticle({ id, title, passages, facts, warnings = [] }: Article, say: Say): void {
  say(`${id}: ${title} (passages: ${passages.length}, facts: ${facts.length})`);
  for (const warning of warnings) say(`  in doubt: ${wordWarning(warning)}`);
}

async function tellDatabase(place: Place, say: Say): Promise<void> {
  say(nameOf(place));
  const found = await inspect(place);
  if (found === 'none') {
    say('not made yet: it is when a server first adds something');
    return;
  }
  const { schema, kept } = found;
  say(`tables: ${schema.last ?? 'none'}${kept ? '' : '; the next start brings them up to date'}`);
  if (!kept) return;
  say(`servers: ${kept.servers}, articles: ${kept.articles}`);
  if (kept.damaged.length > 0) {
    throw new ProblemsError(kept.damaged.map((what) => `the database is damaged: ${what}`));
  }
}
