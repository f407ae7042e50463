/** Sends a handler's answer as it comes, the way Lambda streams: past the 6 MB at which an answer in one piece ends. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string | Readable;
}

/** The same handler, as Lambda calls it behind a function's own address. When the reader hangs up, the stream is destroyed. */
export const streamed = (handler: (event: APIGatewayProxyEventV2) => Promise<Answer>) =>
  awslambda.streamifyResponse(async (event: APIGatewayProxyEventV2, bare) => {
    const { statusCode, headers, body } = await handler(event);
    const sink = awslambda.HttpResponseStream.from(bare, { statusCode, headers });
    // Lambda loses the head of an answer into which nothing is written.
    const bytes = typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body;
    await pipeline(bytes, sink).catch((fault: unknown) => {
      if (!isHangUp(fault)) throw fault;
    });
  });

/** Whether a stream ended because its reader left, which is no fault of ours. */
export const isHangUp = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE';
