import { Parser } from 'htmlparser2';

/** What is told of an XML file, element by element, with the names' prefixes. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML as it comes, without a tree; entities of its own stay unread. */
export function readXml(xml: string, { open, text, close }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(name, attributes),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** The text of each element, by its name; of several of a name, the first that has any. */
export function valuesOf(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let open = '';
  readXml(xml, {
    open: (name) => {
      open = values.get(name)?.trim() ? '' : name;
    },
    text: (text) => {
      if (open) values.set(open, (values.get(open) ?? '') + text);
    },
    close: () => {
      open = '';
    },
  });
  return values;
}
