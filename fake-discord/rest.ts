import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FILES, type Files } from './files.ts';
import { asObject, isObject } from './json.ts';
import type { Problem } from './problems.ts';
import type { Signal } from './signal.ts';

/** A request that the bot made, with what it got. */
export interface RecordedRequest {
  readonly method: string;
  /** The path after `/api/v10`, decoded: `/users/@me`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The headers without the token. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The JSON body, or `undefined` where there was none. */
  readonly body: unknown;
  /** The files that were sent along. */
  readonly files: readonly SentFile[];
  /** When it came, as `performance.now()` counts. */
  readonly at: number;
  /** The status answered; 0 while there is none, or when the connection was reset. */
  status: number;
  /** The body answered. */
  answer: unknown;
  /** Whether an injected failure answered it. */
  injected: boolean;
}

/** A file that the bot sent along. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
}

/** What a route answers: a status, and a body unless there is none. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What to do once the answer is sent, such as to let the bot hear of its own message. */
  readonly after?: () => void;
}

export interface Failure {
  readonly method?: string;
  readonly path: RegExp;
  /** The status to answer, or to break the connection off; left out, only `delay` applies. */
  readonly status?: number | 'reset';
  /** How many requests fail; one by default. */
  readonly times?: number;
  readonly body?: unknown;
  /** Of a 429: seconds to wait, and whether it holds for all routes. */
  readonly retryAfter?: number;
  readonly global?: boolean;
  /** How long the answer takes, in ms. */
  readonly delay?: number;
}

/** Answers one request of the bot. */
export type Handle = (request: RecordedRequest, authorized: boolean) => Answer;

export const PREFIX = '/api/v10';

/** An answer that refuses, as Discord words it. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}

/** The answer to a body with problems: Discord's tree of errors. */
export function invalidForm(problems: readonly Problem[]): Answer {
  const errors: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let node = errors;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors = [...((node._errors as unknown[] | undefined) ?? []), { code, message }];
  }
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}

/** The REST side: records every request, fails where told to, else lets `handle` answer. */
export class Rest {
  readonly requests: RecordedRequest[] = [];
  readonly server: Server;
  readonly #failures: (Failure & { left: number })[] = [];
  readonly #token: string;
  readonly #files: Files;
  readonly #signal: Signal;
  readonly #handle: Handle;

  constructor(token: string, files: Files, signal: Signal, handle: Handle) {
    this.#token = token;
    this.#files = files;
    this.#signal = signal;
    this.#handle = handle;
    this.server = createServer((incoming, response) => void this.#receive(incoming, response));
    this.server.keepAliveTimeout = 60_000;
  }

  /** Listens on loopback and gives the port. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        resolve((this.server.address() as AddressInfo).port);
      });
    });
  }

  /** Makes the next requests that match fail. */
  failNext(failure: Failure): void {
    this.#failures.push({ ...failure, left: failure.times ?? 1 });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
    } catch {
      return; // The bot broke off: there is nobody to answer.
    }
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith(FILES)) return this.#sendFile(url.pathname, response);
    const { authorization, ...headers } = incoming.headers;
    const path = decodeURIComponent(url.pathname);
    const request: RecordedRequest = {
      method: incoming.method ?? 'GET',
      path: path.startsWith(`${PREFIX}/`) ? path.slice(PREFIX.length) : path,
      query: Object.fromEntries(url.searchParams),
      headers,
      ...(await contentOf(Buffer.concat(chunks), headers['content-type'])),
      at,
      status: 0,
      answer: undefined,
      injected: false,
    };
    this.requests.push(request);
    const failure = this.#failureFor(request);
    if (failure?.delay !== undefined) await new Promise((go) => setTimeout(go, failure.delay));
    if (failure?.status === undefined) {
      this.#send(request, response, this.#handle(request, authorization === `Bot ${this.#token}`));
    } else {
      request.injected = true;
      if (failure.status === 'reset') incoming.socket.resetAndDestroy();
      else this.#send(request, response, failureAnswer(failure.status, failure));
    }
    this.#signal.raise();
  }

  /** What Discord serves from another host, and to anybody. */
  #sendFile(path: string, response: ServerResponse): void {
    const file = this.#files.download(path);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.contentType ?? '' }).end(file.bytes);
  }

  #failureFor({ method, path }: RecordedRequest): Failure | undefined {
    const failure = this.#failures.find(
      (one) => one.left > 0 && (one.method ?? method) === method && one.path.test(path),
    );
    if (failure !== undefined) failure.left -= 1;
    return failure;
  }

  #send(request: RecordedRequest, response: ServerResponse, answer: Answer): void {
    request.status = answer.status;
    request.answer = answer.body;
    if (answer.body === undefined) {
      response.writeHead(answer.status, answer.headers).end();
    } else {
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
        .end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    }
    answer.after?.();
  }
}

/** The JSON of a body, which is a part of its own where files are sent along. */
async function contentOf(
  bytes: Buffer<ArrayBuffer>,
  contentType = '',
): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  if (!contentType.startsWith('multipart/form-data')) {
    return { body: parse(bytes.toString()), files: [] };
  }
  const parts = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const files = [...parts.values()].filter((part) => typeof part !== 'string');
  return {
    body: parse(String(parts.get('payload_json') ?? '')),
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    ),
  };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function failureAnswer(status: number, failure: Failure): Answer {
  if (status !== 429) {
    return { status, body: failure.body ?? { message: `${status}: injected`, code: 0 } };
  }
  const { retryAfter = 0.05, global = false, body } = failure;
  return {
    status,
    body: body ?? { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      via: '1.1 google',
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '1',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(Date.now() / 1_000 + retryAfter),
            'x-ratelimit-reset-after': String(retryAfter),
            'x-ratelimit-bucket': 'fa4eb0c4e5f6a7b8',
          }),
    },
  };
}

/** What a request asked for, without the long token of an interaction. */
export function route({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): string {
  const short = path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]{20,}/, '$1…');
  return `${method} ${short}`;
}

/** The request in one line, for a reader who wonders what went wrong. */
export function summary(request: RecordedRequest): string {
  const { message, errors } = asObject(request.answer);
  const why = isObject(errors) ? errors : message;
  const refused = request.status >= 400 ? ` ${JSON.stringify(why)}` : '';
  return `${route(request)} -> ${request.status || 'nothing'}${refused}`;
}
