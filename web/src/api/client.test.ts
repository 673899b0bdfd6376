import {http, HttpResponse} from 'msw';
import {api, problem, server} from '@/testing/server';
import {apiUrl, request} from './client';
import {ApiProblem} from './problem';

describe('apiUrl', () => {
  it('leaves out parameters that are undefined', () => {
    expect(apiUrl('/tracks', {q: 'a b&c', limit: undefined})).toBe('/api/v2/tracks?q=a+b%26c');
    expect(apiUrl('/tracks', {q: undefined})).toBe('/api/v2/tracks');
  });
});

describe('request', () => {
  it('tells the code, the detail and the wait of a problem', async () => {
    server.use(
      http.get(api('/tracks'), () => problem(429, 'rate-limited', 'slow down', {'Retry-After': '7'})),
    );
    const error = await request('GET', '/tracks').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({
      status: 429,
      code: 'rate-limited',
      message: 'slow down',
      retryAfterSeconds: 7,
    });
    expect((error as ApiProblem).isPassing).toBe(true);
  });

  it('tells the status where a proxy answers something else', async () => {
    server.use(http.get(api('/tracks'), () => new HttpResponse('<h1>Bad gateway</h1>', {status: 502})));
    await expect(request('GET', '/tracks')).rejects.toMatchObject({
      code: 'internal-error',
      message: '502 Bad Gateway',
      retryAfterSeconds: null,
    });
  });

  it('is offline where the server cannot be reached', async () => {
    server.use(http.get(api('/tracks'), () => HttpResponse.error()));
    await expect(request('GET', '/tracks')).rejects.toMatchObject({code: 'offline'});
  });

  it('answers undefined where there is no content', async () => {
    server.use(http.delete(api('/session'), () => new HttpResponse(null, {status: 204})));
    await expect(request('DELETE', '/session')).resolves.toBeUndefined();
  });
});
