import { Parser } from 'htmlparser2';
import { BOUNDS } from '../bounds.ts';
import { isShown } from './elements.ts';
import { weightOf } from './outline.ts';
import { Refused } from './refusal.ts';

const MAX_DEPTH = BOUNDS.nesting.most;
const MAX_ELEMENTS = BOUNDS.elements.most;

/**
 * Looks through HTML before anything makes a tree of it.
 *
 * @returns How much text it shows, in characters without white space.
 * @throws {Refused} Nested too deep, or too many elements.
 */
export function measureHtml(html: string): number {
  let elements = 0;
  let unshown = 0;
  let length = 0;
  walk(html, {
    open: (name) => {
      elements += 1;
      if (elements > MAX_ELEMENTS) {
        throw new Refused({ code: 'too many elements', most: MAX_ELEMENTS });
      }
      if (!isShown(name)) unshown += 1;
    },
    text: (text) => {
      if (unshown === 0) length += weightOf(text);
    },
    close: (name) => {
      if (!isShown(name)) unshown -= 1;
    },
  });
  return length;
}

/** @throws {Refused} XML nested too deep. */
export function checkXmlDepth(xml: string): void {
  walk(xml, {}, true);
}

interface Handler {
  readonly open?: (name: string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

function walk(markup: string, { open, text, close }: Handler, xmlMode = false): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Refused({ code: 'nested too deep', most: MAX_DEPTH });
        open?.(name);
      },
      ontext: (data) => text?.(data),
      onclosetag: (name) => {
        depth -= 1;
        close?.(name);
      },
    },
    { xmlMode, decodeEntities: false },
  );
  parser.end(markup);
}
