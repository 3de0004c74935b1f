import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One step of a Dockerfile: `RUN`, and what is to be run. */
export interface Step {
  readonly instruction: string;
  /** What starts with `--`, such as `from`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly words: string;
}

/** An image, as far as its steps can be carried out without a container engine. */
export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string | undefined;
  /** The last of these instructions, as the words that are run. */
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly volumes: readonly string[];
}

/** https://docs.docker.com/reference/dockerfile/ */
export function stepsOf(dockerfile: string): Step[] {
  return dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, instruction = '', options = '', words = ''] =
        /^(\w+)((?: +--[\w-]+=\S+)*) +(.*)$/.exec(line) ?? [];
      const flags = [...options.matchAll(/--([\w-]+)=(\S+)/g)].map(([, name, value]) => [
        name,
        value,
      ]);
      return { instruction, flags: Object.fromEntries(flags), words };
    });
}

/**
 * What `.dockerignore` lets into an image. It has to be a list of exceptions to `*`, so that what is
 * not thought of stays out.
 */
export function letIn(dockerignore: string): (path: string) => boolean {
  const [all, ...exceptions] = dockerignore
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (all !== '*' || !exceptions.every((line) => /^![\w./-]+$/.test(line))) {
    throw new Error('.dockerignore is no list of exceptions to *');
  }
  const paths = exceptions.map((line) => line.slice(1));
  return (path) => paths.some((one) => path === one || path.startsWith(`${one}/`));
}

/**
 * Carries out the steps of a Dockerfile in an empty folder, each stage in a folder of its own, with
 * the Node.js and the user that there are. Base images aren't fetched, owners aren't changed.
 *
 * @param context the folder that is built from, which is only read
 * @param done does a step's command in its own way, where it returns true
 */
export function build(
  context: string,
  folder: string,
  done: (command: string, workdir: string) => boolean = () => false,
): Image {
  const allows = letIn(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const stages = new Map<string, string>();
  let image = newImage(join(folder, 'none'));
  const at = (path: string) =>
    path.startsWith('/') ? join(image.root, path) : join(image.workdir, path);

  for (const { instruction, flags, words } of stepsOf(
    readFileSync(join(context, 'Dockerfile'), 'utf8'),
  )) {
    switch (instruction) {
      case 'FROM': {
        const [, name = 'last'] = / AS (\w+)$/.exec(words) ?? [];
        image = newImage(join(folder, name));
        stages.set(name, image.root);
        break;
      }
      case 'WORKDIR':
        image = { ...image, workdir: at(words) };
        mkdirSync(image.workdir, { recursive: true });
        break;
      case 'ENV':
        image = { ...image, env: { ...image.env, ...environment(words) } };
        break;
      case 'RUN': {
        if (done(words, image.workdir)) break;
        const env = {
          ...process.env,
          ...image.env,
          npm_config_prefer_offline: 'true',
          npm_config_audit: 'false',
        };
        execFileSync('sh', ['-c', words], { cwd: image.workdir, env, stdio: 'pipe' });
        break;
      }
      case 'COPY': {
        const paths = words.split(/\s+/);
        const target = paths.pop() ?? '';
        const from = flags.from === undefined ? undefined : stages.get(flags.from);
        const isInto = target.endsWith('/') || paths.length > 1;
        for (const path of paths) {
          const copy = isInto ? join(at(target), basename(path)) : at(target);
          if (from !== undefined) {
            // Moved, which is quicker: nothing else is made of that stage.
            renameSync(join(from, path), copy);
          } else if (allows(path)) {
            cpSync(join(context, path), copy, { recursive: true });
          } else throw new Error(`.dockerignore keeps ${path} out`);
        }
        break;
      }
      case 'USER':
        image = { ...image, user: words };
        break;
      case 'VOLUME':
        image = { ...image, volumes: [...image.volumes, words] };
        break;
      case 'CMD':
        image = { ...image, command: JSON.parse(words) };
        break;
      case 'HEALTHCHECK':
        image = { ...image, healthcheck: JSON.parse(words.replace(/^CMD /, '')) };
        break;
      case 'STOPSIGNAL':
        if (words !== 'SIGTERM') throw new Error(`the bot doesn't stop on ${words}`);
        break;
      default:
        throw new Error(`an instruction that this doesn't know: ${instruction}`);
    }
  }
  return image;
}

function newImage(root: string): Image {
  mkdirSync(root, { recursive: true });
  return {
    root,
    workdir: root,
    env: {},
    user: undefined,
    command: [],
    healthcheck: [],
    volumes: [],
  };
}

function environment(words: string): Record<string, string> {
  return Object.fromEntries(words.split(/\s+/).map((pair) => pair.split('=', 2)));
}
