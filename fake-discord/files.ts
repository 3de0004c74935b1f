import type { APIAttachment } from 'discord-api-types/v10';
import { snowflake } from './payloads.ts';

/** A file that a user gives along: what Discord tells of it, and what is downloaded. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** The size that Discord tells; the true one by default. */
  readonly size?: number;
}

export const FILES = '/attachments/';

/** The files that users gave along, each at a signed address of its own. */
export class Files {
  /** The paths that were downloaded, in order. */
  readonly downloads: string[] = [];
  readonly #files = new Map<string, GivenFile>();
  #base = '';

  /** Where they are served from. */
  set base(url: string) {
    this.#base = url;
  }

  /** Takes a file, and gives what Discord tells the bot of it. */
  attach(file: GivenFile): APIAttachment {
    const id = snowflake();
    const { name, bytes, contentType, size = bytes.byteLength } = file;
    const path = `${FILES}1/${id}/${encodeURIComponent(name)}`;
    this.#files.set(path, file);
    const url = `${this.#base}${path}?ex=1&is=1&hm=1`;
    return {
      id,
      filename: name,
      size,
      url,
      proxy_url: url,
      ...(contentType && { content_type: contentType }),
    };
  }

  /** The file at a path, which is being downloaded. */
  download(path: string): GivenFile | undefined {
    this.downloads.push(path);
    return this.#files.get(path);
  }
}
