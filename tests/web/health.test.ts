import { describe, expect, it } from 'vitest';
import { Health } from '../../src/health/health.ts';
import { Metrics } from '../../src/health/metrics.ts';
import { webApp } from '../../src/web/app.ts';
import { healthRoutes } from '../../src/web/health.ts';

function served() {
  const health = new Health();
  health.shards = () => [];
  const metrics = new Metrics({ articles: () => [], shards: () => [] });
  const app = webApp().route('/', healthRoutes(health, metrics));
  const get = async (path: string, method = 'GET') => {
    const response = await app.request(path, { method });
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  };
  return { health, metrics, get };
}

describe('/livez', () => {
  it('is answered while nothing is ready', async () => {
    expect(await served().get('/livez')).toMatchObject({ status: 200, text: 'ok\n' });
  });
});

describe('/readyz', () => {
  it('has a line for each check, and 503 until all are passed', async () => {
    const { health, get } = served();
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      text: 'articles: ok\ngateway: not connected\nheartbeat: ok\n',
    });
    health.shards = () => [{ id: 0, isReady: true, heardAt: Date.now() }];
    expect(await get('/readyz')).toMatchObject({
      status: 200,
      text: 'articles: ok\ngateway: ok\nheartbeat: ok\n',
    });
    health.articlesAreCurrent = false;
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      text: 'articles: not reloaded; those read before answer\ngateway: ok\nheartbeat: ok\n',
    });
  });
});

describe('/metrics', () => {
  it('has the media type of the text form', async () => {
    const { metrics, get } = served();
    metrics.reloaded('unchanged');
    const { status, headers, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('verbatim_reloads_total{outcome="unchanged"} 1\n');
  });
});

describe.each(['/livez', '/readyz', '/metrics'])('%s', (path) => {
  it('is not kept by anybody, has no body for HEAD, and takes nothing', async () => {
    const { get } = served();
    expect((await get(path)).headers.get('cache-control')).toBe('no-store');
    expect((await get(path, 'HEAD')).text).toBe('');
    expect((await get(path, 'POST')).status).toBe(405);
  });
});
