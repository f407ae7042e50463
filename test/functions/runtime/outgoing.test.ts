/** Posting outside: what is reached, what is refused, and what a receiver can do to whoever posts. */
import { once } from 'node:events';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Posted, post, secondsOf, type Way } from '#functions/runtime/outgoing.ts';
import { addressFault, isPublic, theInternet } from '#graphql/webhooks/publicAddress.ts';
import { answering, type Receiver, startReceiver } from '#test/support/receiver.ts';
import { asHost, hostileAddresses, hostileNumbers } from './hostile.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(() => {
  receiver.received = [];
  receiver.answer = answering(204);
});
afterAll(() => receiver.stop());

const here: Way = { outside: { loopback: true } };
const body = '{"type":"webhook.test"}';
const send = (rest: Partial<Way> = {}, url = receiver.url): Promise<Posted> =>
  post({ url, body }, { ...here, ...rest });

/** A look-up that answers with these addresses, the first with the first, and so on; the last again and again. */
function leadingTo(...answers: string[][]) {
  const asked: string[] = [];
  const lookup = (host: string, _options: unknown, done: (...answer: unknown[]) => void) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { asked, lookup: lookup as unknown as Way['lookup'] };
}

const notPublic = 'The host does not lead to an address of the public internet.';

describe('an address', () => {
  it.each(hostileAddresses)('is refused when it is set and when it is posted to: %s', async (_, url) => {
    expect(addressFault(url, theInternet)).toMatch(/^[A-Z].*\.$/);
    const { asked, lookup } = leadingTo(['127.0.0.1']);
    expect(await post({ url, body }, { outside: theInternet, lookup })).toMatchObject({
      status: null,
      fault: addressFault(url, theInternet),
    });
    expect(asked).toEqual([]);
  });

  it.each(hostileNumbers)(
    'in numbers is refused when it is set, and when a name leads to it: %s %s',
    async (_, number) => {
      expect(isPublic(number)).toBe(false);
      const url = `https://${asHost(number)}/hook`;
      expect(addressFault(url, theInternet)).not.toBeNull();
      expect(await post({ url, body }, { outside: theInternet })).toMatchObject({ status: null, response: null });
      const { asked, lookup } = leadingTo([number]);
      const posted = await post({ url: 'https://hooks.example.com/', body }, { outside: theInternet, lookup });
      expect(posted).toMatchObject({ status: null, fault: notPublic });
      expect(asked).toEqual(['hooks.example.com']);
    },
  );

  it('is tried in more than sixty hostile forms', () => {
    const forms = new Set([...hostileAddresses, ...hostileNumbers].map(([, form]) => form));
    expect(forms.size).toBeGreaterThan(100);
  });

  it.each([
    'https://example.com/hook',
    'https://hooks.example.com:8443/a/b?c=d#e',
    'https://8.8.8.8/hook',
    'https://[2a00:1450:4001:81c::200e]/hook',
    'https://bücher.example/hook',
    'https://172.32.0.1/hook',
    'https://100.128.0.1/hook',
    'https://192.169.0.1/hook',
    'https://localhost.example.com/hook',
    'https://internal.example.com/hook',
  ])('of the public internet is taken: %s', (url) => {
    expect(addressFault(url, theInternet)).toBeNull();
  });

  it('of this machine is taken where the setting says so, and nothing else is by that', async () => {
    for (const url of ['http://localhost:5000/', 'http://127.0.0.1:5000/', 'https://[::1]:5000/', 'http://127.1/']) {
      expect(addressFault(url, here.outside), url).toBeNull();
    }
    for (const [, number] of hostileNumbers.filter(([name]) => !name.startsWith('loopback'))) {
      expect(addressFault(`http://${asHost(number)}/`, here.outside), number).not.toBeNull();
    }
    for (const url of ['http://example.com/', 'http://localhost.example.com/', 'file:///localhost']) {
      expect(addressFault(url, here.outside), url).not.toBeNull();
    }
  });
});

describe('a name that leads elsewhere by the time of connecting', () => {
  it('is looked up once, and the connection is made with that very answer', async () => {
    const { asked, lookup } = leadingTo(['127.0.0.1'], ['10.0.0.1']);
    const url = receiver.url.replace('127.0.0.1', 'localhost');
    expect(await send({ lookup }, url)).toMatchObject({ status: 204, fault: null });
    expect(asked).toEqual(['localhost']);
  });

  it('is refused although it was public when it was set', async () => {
    const { lookup } = leadingTo(['127.0.0.1']);
    const url = 'https://rebind.example.com/hook';
    expect(addressFault(url, theInternet)).toBeNull();
    expect(await post({ url, body }, { outside: theInternet, lookup })).toMatchObject({ fault: notPublic });
  });

  it('is refused where one of its addresses is not public, whichever comes first', async () => {
    for (const found of [
      ['8.8.8.8', '127.0.0.1'],
      ['::1', '8.8.8.8'],
      ['2a00:1450:4001:81c::200e', '8.8.8.8', 'fd00:ec2::254'],
    ]) {
      const { lookup } = leadingTo(found);
      const posted = await post({ url: 'https://rebind.example.com/', body }, { outside: theInternet, lookup });
      expect(posted.fault, found.join()).toBe(notPublic);
    }
  });

  it('is refused where it leads nowhere, and in the same words', async () => {
    const { lookup } = leadingTo([]);
    const posted = await post({ url: 'https://nowhere.example.com/', body }, { outside: theInternet, lookup });
    expect(posted.fault).toBe(notPublic);
  });
});

describe('a post', () => {
  it('bears its body and headers, our name, and neither cookies nor what a proxy would want', async () => {
    const posted = await post({ url: receiver.url, body, headers: { 'webhook-id': 'hook_1' } }, here);
    expect(posted).toMatchObject({ status: 204, fault: null, response: '', retryAfter: null });
    const [one] = receiver.received;
    expect(one).toMatchObject({ method: 'POST', path: '/hook', body });
    const { host, ...headers } = one?.headers ?? {};
    expect(headers).toEqual({
      'webhook-id': 'hook_1',
      'content-type': 'application/json',
      'content-length': String(body.length),
      'user-agent': 'Travaux-Webhooks',
      connection: 'close',
    });
  });

  it('asks no proxy of the environment', async () => {
    process.env.HTTP_PROXY = 'http://127.0.0.1:9';
    process.env.http_proxy = 'http://127.0.0.1:9';
    process.env.NODE_USE_ENV_PROXY = '1';
    try {
      expect(await send()).toMatchObject({ status: 204 });
    } finally {
      delete process.env.HTTP_PROXY;
      delete process.env.http_proxy;
      delete process.env.NODE_USE_ENV_PROXY;
    }
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect: %i', async (status) => {
    receiver.answer = answering(status, { location: receiver.url });
    const posted = await send();
    expect(posted.status).toBe(status);
    expect(posted.fault).toContain('redirect');
    expect(receiver.received).toHaveLength(1);
  });

  it.each([199, 400, 404, 410, 429, 500, 503])('has failed where the answer is %i', async (status) => {
    receiver.answer = answering(status === 199 ? 299 : status, {}, 'words');
    const posted = await send();
    expect(posted.response).toBe('words');
    expect(posted.fault === null).toBe(status === 199);
  });

  it('reads 64 KB of an answer and no more', async () => {
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && written < 200_000_000) {
          written += 65_536;
          if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    const posted = await send();
    expect(posted).toMatchObject({ status: 200, fault: null });
    expect(posted.response).toHaveLength(65_536);
    expect(written).toBeLessThan(50_000_000);
  });

  it('waits for no answer that comes byte by byte: its status counts', async () => {
    receiver.answer = (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 10);
      response.once('close', () => clearInterval(drip));
    };
    const posted = await send({ limits: { connect: 1_000, whole: 200 } });
    expect(posted).toMatchObject({ status: 200, fault: null });
    expect(posted.response).toMatch(/^\.+$/);
  });

  it('waits for no head of an answer that comes byte by byte', async () => {
    const dripping = createSocketServer((socket) => {
      socket.on('error', () => {});
      const drip = setInterval(() => socket.write('H'), 10);
      socket.once('close', () => clearInterval(drip));
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
    }).listen(0, '127.0.0.1');
    await once(dripping, 'listening');
    const { port } = dripping.address() as AddressInfo;
    const posted = await send({ limits: { connect: 1_000, whole: 200 } }, `http://127.0.0.1:${port}/`);
    dripping.close();
    expect(posted).toMatchObject({ status: null, response: null });
    expect(posted.fault).toContain('no answer in time');
  });

  it('waits for no connection that does not come about', async () => {
    const lookup = (() => {}) as unknown as Way['lookup'];
    const limits = { connect: 50, whole: 60_000 };
    const posted = await post({ url: 'https://silent.example.com/', body }, { outside: theInternet, lookup, limits });
    expect(posted.fault).toContain('no answer in time');
  });

  it.each([
    ['a head that is too long', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
    ['an end without an answer', ''],
  ])('takes no harm from %s', async (_, bytes) => {
    const odd = createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(bytes));
    }).listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const { port } = odd.address() as AddressInfo;
    const posted = await send({}, `http://127.0.0.1:${port}/`);
    odd.close();
    expect(posted.status).toBeNull();
    expect(posted.fault).toMatch(/^The .*\.$/);
  });

  it('says plainly that nobody listens, and that TLS is not spoken', async () => {
    expect((await send({}, 'http://127.0.0.1:1/')).fault).toBe('The connection was refused.');
    expect((await send({}, receiver.url.replace('http', 'https'))).fault).toContain('TLS');
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['999999', 86_400],
    ['Sun, 22 Nov 2026 12:05:00 GMT', 300],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['Sun, 22 Nov 2037 11:00:00 GMT', 86_400],
    ['soon', null],
    ['-5', null],
    ['', null],
  ])('%s is so many seconds: %s', (header, seconds) => {
    expect(secondsOf(header, now)).toBe(seconds);
  });

  it('is told with the outcome', async () => {
    receiver.answer = answering(429, { 'retry-after': '7' });
    expect(await send()).toMatchObject({ status: 429, retryAfter: 7 });
  });
});
