/** A request as API Gateway's HTTP API hands it to the handler, for runs without HTTP. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Request } from '../targets/target.ts';

export function eventFor({ method, path, headers, body }: Request): APIGatewayProxyEventV2 {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' };
  const names = { accountId: 'local', apiId: 'local', domainName: 'localhost', domainPrefix: 'localhost' };
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers, isBase64Encoded: false },
    requestContext: { ...names, http, requestId: '', routeKey: '$default', stage: '$default', time: '', timeEpoch: 0 },
    ...(body === undefined ? {} : { body }),
  };
}
