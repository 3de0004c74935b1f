import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { fetchPage } from '../../src/fetching/fetch-page.ts';
import { type Network, publicAnd } from '../../src/fetching/network.ts';
import { CERTIFICATE, KEY } from './certificate.ts';

const UNREACHABLE = { refused: 'unreachable' };
const closing: (() => void)[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) close();
});

/** A server on this machine; returns its port. */
async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener) => listen(createServer(listener));

/** A web of one machine, on which only these ports are public; says which names were looked up. */
function webOf(...ports: number[]): Network & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async resolve(host) {
      asked.push(host);
      if (host === 'nowhere.example') throw new Error('ENOTFOUND');
      return [{ address: '127.0.0.1', family: 4 }];
    },
    allows: (_address, port) => ports.includes(port),
  };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('fetchPage', () => {
  it('brings a page with what its server says of it', async () => {
    const asked: unknown[] = [];
    const port = await serve(({ headers, url, method }, response) => {
      asked.push(method, url, headers);
      response.setHeader('content-type', 'Text/HTML; Charset="windows-1252"');
      response.setHeader('etag', 'W/"1"');
      response.setHeader('last-modified', 'Wed, 21 Oct 2026 07:28:00 GMT');
      response.end('<p>Gr\u00fc\u00dfe');
    });
    const url = `http://page.example:${port}/a?b=c`;
    const network = webOf(port);
    expect(await fetchPage(`${url}#d`, {}, network)).toEqual({
      page: {
        bytes: Buffer.from('<p>Grüße'),
        url,
        contentType: 'text/html',
        charset: 'windows-1252',
        etag: 'W/"1"',
        lastModified: 'Wed, 21 Oct 2026 07:28:00 GMT',
      },
    });
    expect(asked).toEqual([
      'GET',
      '/a?b=c',
      expect.objectContaining({
        host: `page.example:${port}`,
        'user-agent': expect.stringMatching(/^Verbatim /),
      }),
    ]);
    // Once: a second look-up could give another address than was checked.
    expect(network.asked).toEqual(['page.example']);
  });

  it('says nothing of what the server doesn’t say, or says unreadably', async () => {
    const port = await serve((_, response) => {
      response.setHeader('content-type', 'nonsense');
      response.setHeader('etag', Buffer.from('"é"').toString('latin1'));
      response.end();
    });
    const url = `http://page.example:${port}/`;
    expect(await fetchPage(url, {}, webOf(port))).toEqual({
      page: { bytes: Buffer.alloc(0), url },
    });
  });

  it('asks for a newer version only', async () => {
    const port = await serve(({ headers }, response) => {
      const isKnown =
        headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'yesterday';
      response.statusCode = isKnown ? 304 : 200;
      response.end();
    });
    const url = `http://page.example:${port}/`;
    const known = { etag: '"1"', lastModified: 'yesterday' };
    expect(await fetchPage(url, known, webOf(port))).toEqual({ unchanged: true });
    expect(await fetchPage(url, { etag: '"1"' }, webOf(port))).toHaveProperty('page');
  });

  it('takes "unchanged" for no page where no version was named', async () => {
    const port = await serve((_, response) => response.writeHead(304).end());
    expect(await fetchPage(`http://page.example:${port}/`, {}, webOf(port))).toEqual({
      refused: 'status',
      status: 304,
    });
  });

  it.each([404, 500, 401])('passes on that the server answers with %i', async (status) => {
    const port = await serve((_, response) => response.writeHead(status).end('x'.repeat(100_000)));
    expect(await fetchPage(`http://page.example:${port}/`, {}, webOf(port))).toEqual({
      refused: 'status',
      status,
    });
  });

  it('refuses what is no web address, asking nobody', async () => {
    const network = webOf(80);
    for (const address of ['file:///etc/passwd', 'http://a:b@page.example/', 'page', '']) {
      expect(await fetchPage(address, {}, network)).toEqual({ refused: 'no web address' });
    }
    expect(network.asked).toEqual([]);
  });

  describe('on the public network', () => {
    it.each([
      '127.0.0.1',
      'localhost',
      'localhost.',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '0',
    ])('doesn’t reach this machine as %s', async (host) => {
      let connections = 0;
      const port = await listen(createTcpServer(() => (connections += 1)));
      for (const address of [`http://${host}:${port}/`, `http://${host}/`, `https://${host}/`]) {
        expect(await fetchPage(address)).toEqual(UNREACHABLE);
      }
      expect(connections).toBe(0);
    });
  });

  describe('on a network with a host of an intranet', () => {
    it('reaches that host alone, and goes nowhere else by its redirects', async () => {
      let visits = 0;
      const secret = await serve((_, response) => {
        visits += 1;
        response.end('secret');
      });
      const port: number = await serve(({ url }, response) => {
        if (url === '/') response.end('wiki');
        else if (url === '/there') response.writeHead(302, { location: '/' }).end();
        else response.writeHead(302, { location: `http://${url?.slice(1)}/` }).end();
      });
      const network: Network = {
        ...publicAnd([`wiki.intranet:${port}`]),
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      };
      const fetched = await fetchPage(`http://Wiki.intranet:${port}/there`, {}, network);
      expect('page' in fetched && text(fetched.page.bytes)).toBe('wiki');
      for (const elsewhere of [
        `http://127.0.0.1:${port}/`,
        `http://other.intranet:${port}/`,
        `http://wiki.intranet:${secret}/`,
        `http://wiki.intranet:${port}/wiki.intranet:${secret}`,
        `http://wiki.intranet:${port}/127.0.0.1:${port}`,
      ]) {
        expect(await fetchPage(elsewhere, {}, network)).toEqual(UNREACHABLE);
      }
      expect(visits).toBe(0);
    });
  });

  // Others have no second address of their own by default.
  const onLinux = it.runIf(process.platform === 'linux');
  onLinux('connects to those of a name’s addresses that are public, and to no other', async () => {
    let visits = 0;
    const port = await serve((_, response) => response.end('public'));
    const secret = createServer((_, response) => {
      visits += 1;
      response.end('secret');
    });
    closing.push(() => secret.close().closeAllConnections());
    await new Promise<void>((resolve) => secret.listen(port, '127.0.0.2', resolve));
    const network: Network = {
      resolve: async () => ['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 })),
      allows: (address) => address === '127.0.0.1',
    };
    const fetched = await fetchPage(`http://page.example:${port}/`, {}, network);
    expect('page' in fetched && text(fetched.page.bytes)).toBe('public');
    expect(visits).toBe(0);
  });

  describe('refuses alike', () => {
    it('a private address, a redirect to one, and a page that isn’t there', async () => {
      let visits = 0;
      const secret = await serve((_, response) => {
        visits += 1;
        response.end('secret');
      });
      const open = await serve((_, response) =>
        response.writeHead(302, { location: `http://127.0.0.1:${secret}/` }).end(),
      );
      const closed = await serve(() => {});
      closing.pop()?.();
      const network = webOf(open, closed);
      for (const address of [
        `http://127.0.0.1:${secret}/`,
        `http://secret.example:${secret}/`,
        `http://page.example:${open}/`,
        `http://page.example:${closed}/`,
        `http://nowhere.example:${open}/`,
      ]) {
        expect(await fetchPage(address, {}, network)).toEqual(UNREACHABLE);
      }
      expect(visits).toBe(0);
    });

    it('a server whose certificate nobody vouches for', async () => {
      const port = await listen(createTlsServer({ key: KEY, cert: CERTIFICATE }, () => {}));
      const address = `https://page.example:${port}/`;
      expect(await fetchPage(address, {}, webOf(port))).toEqual(UNREACHABLE);
    });

    it.each([
      ['what is not HTTP', 'hello\n'],
      ['a body that breaks off', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
      ['endless headers', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`],
    ])('%s', async (_, answer) => {
      const port = await listen(createTcpServer((socket) => socket.end(answer)));
      const address = `http://page.example:${port}/`;
      expect(await fetchPage(address, {}, webOf(port))).toEqual(UNREACHABLE);
    });

    it.each([
      ['cut off', 'gzip', gzipSync('hello').subarray(0, 15)],
      ['broken', 'gzip', Buffer.from('hello')],
      ['unknown', 'zstd', Buffer.from('hello')],
      ['in layers', 'gzip, gzip', gzipSync(gzipSync('hello'))],
    ])('packing that is %s', async (_, encoding, body) => {
      const port = await serve((_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body),
      );
      const address = `http://page.example:${port}/`;
      expect(await fetchPage(address, {}, webOf(port))).toEqual(UNREACHABLE);
    });
  });

  describe('redirects', () => {
    const chain = (length: number) =>
      serve(({ url }, response) => {
        const step = Number(url?.slice(1));
        if (step === length) response.end('there');
        else response.writeHead(step % 2 ? 301 : 308, { location: `/${step + 1}` }).end('moved');
      });

    it('are followed, and the last address is told', async () => {
      const port = await chain(4);
      const fetched = await fetchPage(`http://page.example:${port}/0`, {}, webOf(port));
      expect(fetched).toMatchObject({ page: { url: `http://page.example:${port}/4` } });
    });

    it('end after four', async () => {
      const port = await chain(5);
      const address = `http://page.example:${port}/0`;
      expect(await fetchPage(address, {}, webOf(port))).toEqual(UNREACHABLE);
    });

    it.each(['file:///etc/passwd', 'http://user:password@page.example/', 'http://['])(
      'are not followed to %j',
      async (location) => {
        const port = await serve((_, response) => response.writeHead(302, { location }).end());
        const address = `http://page.example:${port}/`;
        expect(await fetchPage(address, {}, webOf(port, 80))).toEqual(UNREACHABLE);
      },
    );
  });

  describe('unpacks', () => {
    it.each([
      ['gzip', gzipSync],
      ['x-gzip', gzipSync],
      ['br', brotliCompressSync],
      ['identity', Buffer.from],
    ] as const)('%s', async (encoding, pack) => {
      const port = await serve((_, response) =>
        response
          .writeHead(200, { 'content-encoding': encoding })
          .end(pack(Buffer.from('Hello'.repeat(1_000)))),
      );
      const fetched = await fetchPage(`http://page.example:${port}/`, {}, webOf(port));
      if (!('page' in fetched)) throw new Error(JSON.stringify(fetched));
      expect(text(fetched.page.bytes)).toBe('Hello'.repeat(1_000));
    });
  });

  describe('takes no more than the largest page', () => {
    const most = Buffer.alloc(BOUNDS.pageSize.most);
    const more = Buffer.alloc(BOUNDS.pageSize.most + 1);

    it.each([
      ['as it is', undefined, most, more],
      ['packed', 'gzip', gzipSync(most), gzipSync(more)],
      // 100 MB in 80 bytes
      [
        'packed very tightly',
        'br',
        brotliCompressSync(most),
        brotliCompressSync(Buffer.alloc(1e8)),
      ],
    ])('%s', async (_, encoding, fits, doesNotFit) => {
      const port = await serve(({ url }, response) => {
        if (encoding) response.setHeader('content-encoding', encoding);
        response.end(url === '/fits' ? fits : doesNotFit);
      });
      const fetched = await fetchPage(`http://page.example:${port}/fits`, {}, webOf(port));
      expect('page' in fetched && fetched.page.bytes.length).toBe(BOUNDS.pageSize.most);
      expect(await fetchPage(`http://page.example:${port}/`, {}, webOf(port))).toEqual({
        refused: 'too large',
        limit: BOUNDS.pageSize.most,
      });
    });

    it('of a body without an end', async () => {
      const port = await serve((_, response) => {
        const write = () => {
          while (response.write(most));
        };
        response.on('drain', write).on('error', () => {});
        write();
      });
      expect(await fetchPage(`http://page.example:${port}/`, {}, webOf(port))).toEqual({
        refused: 'too large',
        limit: BOUNDS.pageSize.most,
      });
    });
  });

  describe('gives up after 15 seconds', () => {
    /** Fetches from a server, and lets the time pass once it has got so far. */
    async function late(network: Network, address: string, reached: Promise<void>) {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const fetched = fetchPage(address, {}, network);
      await reached;
      vi.advanceTimersByTime(15_000);
      return fetched;
    }

    it('on a server that says nothing', async () => {
      let reach = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const port = await serve(() => reach());
      expect(await late(webOf(port), `http://page.example:${port}/`, reached)).toEqual(UNREACHABLE);
    });

    it('on a body that doesn’t end', async () => {
      let reach = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const port = await serve((_, response) => {
        response.write('a', () => reach());
      });
      expect(await late(webOf(port), `http://page.example:${port}/`, reached)).toEqual(UNREACHABLE);
    });

    it('on a name that isn’t found', async () => {
      const network = { ...webOf(80), resolve: () => new Promise<never>(() => {}) };
      const address = 'http://page.example/';
      expect(await late(network, address, Promise.resolve())).toEqual(UNREACHABLE);
    });
  });
});
