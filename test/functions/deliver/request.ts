/** A request as API Gateway makes it of one that came over HTTP. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** With a form it is a POST. */
export function eventFor(address: string, form?: string, type = 'application/x-www-form-urlencoded', method?: string) {
  const { pathname, search, searchParams } = new URL(address, 'https://travaux.test');
  const event: APIGatewayProxyEventV2 = {
    ...{ version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1) },
    headers: form === undefined ? {} : { 'content-type': type },
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      ...{ accountId: '', apiId: '', domainName: '', domainPrefix: '', requestId: '', routeKey: '$default' },
      http: {
        method: method ?? (form === undefined ? 'GET' : 'POST'),
        ...{ path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      },
      ...{ stage: '$default', time: '', timeEpoch: 0 },
    },
    ...(form !== undefined && { body: Buffer.from(form).toString('base64') }),
    isBase64Encoded: form !== undefined,
  };
  return event;
}
