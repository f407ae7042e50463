/** What a receiver gets and how it verifies that, as the page of the API shows it. A test runs the code and holds the message against a real one. */

export const message = {
  type: 'impact.assessed',
  timestamp: '2026-11-22T09:00:00.000Z',
  data: {
    id: 'evt_000000001234',
    cursor: 'WyJ…',
    kind: 'IMPACT_ASSESSED',
    at: '2026-11-22T09:00:00.000Z',
    subject: {
      id: 'imp_01K…',
      label: 'UDHR-19 · Calling line identification',
      url: 'https://…/impacts/imp_01K…',
    },
    process: { id: 'proc_wcit-12', slug: 'wcit-12', title: 'WCIT-12', isInvented: false },
    changes: [],
    impact: {
      right: 'UDHR-19',
      direction: 'RESTRICTS',
      basis: 'EDITORIAL',
      scope: 'RECORD',
      state: 'PUBLISHED',
      assessor: 'a-curator',
    },
  },
};

export const verification = `import { createHmac, timingSafeEqual } from 'node:crypto';

// body: the text as it came, not parsed and written again; headers with lower-case names
export function isGenuine(body, headers, secret) {
  const id = headers['webhook-id'];
  const second = headers['webhook-timestamp'];
  if (!(Math.abs(Date.now() / 1000 - Number(second)) <= 300)) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const wanted = createHmac('sha256', key).update(\`\${id}.\${second}.\${body}\`).digest();
  return String(headers['webhook-signature']).split(' ').some((one) => {
    const [version, signature = ''] = one.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}`;
