/** What other sites show inside their pages, and the small answer by which it learns that there is newer data. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { matrixAxes } from '#graphql/catalogue/catalogue.ts';
import type { Context } from '#graphql/context.ts';
import { invalid, Refusal } from '#graphql/errors.ts';
import { readQuestion } from '#graphql/proposals/queryString.ts';
import { type Answer, html, keepable } from './answer.ts';
import { askIn } from './ask.ts';
import { type Asked, type Embed, loadBundle } from './bundle.ts';

/** How a matrix is looked at, beside the question; as in the address of its page. */
const viewing = ['rows', 'columns', 'cells', 'rowOrder', 'columnOrder', 'top', 'empty', 'editorial', 'theme'];
const faces = ['count', 'rowshare', 'columnshare', 'share', 'direction'];
const themes = ['light', 'dark'] as const;

export async function answerEmbed(event: APIGatewayProxyEventV2, context: Context): Promise<Answer> {
  const { rawPath, rawQueryString } = event;
  if (rawPath !== '/embed/position') {
    const { status, html: body } = await drawn(context, rawPath, rawQueryString);
    return keepable(event, { type: html, body, status });
  }
  const of = new URLSearchParams(rawQueryString).get('of') ?? '';
  const [path = '', query = ''] = of.split('?', 2);
  const { status, position } = await drawn(context, path, query);
  const said = status === 200 ? { position } : { error: 'Give in `of` the path and query of something embedded.' };
  const body = `${JSON.stringify(said)}\n`;
  return keepable(event, { type: 'application/json; charset=utf-8', body, status: status === 200 ? 200 : 400 });
}

async function drawn(context: Context, path: string, query: string): Promise<Embed> {
  const bundle = await loadBundle();
  const { publicUrl: origin } = context;
  // It tells when it was drawn, to the minute: within one it stays the same.
  const now = new Date(Math.floor(context.now.getTime() / 60_000) * 60_000);
  const asked: Asked = { path: query ? `${path}?${query}` : path, origin, now, ask: askIn(context) };
  try {
    const parameters = new URLSearchParams(query);
    if (path === '/embed/matrix') demandMatrix(parameters);
    else demandOnly(['editorial', 'theme'], parameters);
    return await bundle.drawEmbed({ ...asked, path: demandReadable(asked.path) }, themeIn(parameters));
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const sentence = fault.field === undefined ? fault.message : `${fault.field}: ${fault.message}`;
    return await bundle.refuseEmbed({ ...asked, path: '/embed' }, 400, sentence);
  }
}

function demandMatrix(parameters: URLSearchParams): void {
  readQuestion(parameters, viewing);
  const axis = (name: string) => {
    const asked = parameters.get(name)?.toUpperCase();
    if (asked === undefined || matrixAxes.some((one) => one === asked)) return asked;
    throw invalid(name, `It is one of ${matrixAxes.join(', ')}.`);
  };
  const [rows, columns] = [axis('rows'), axis('columns')];
  if (rows !== undefined && rows === columns) throw invalid('columns', 'Choose another axis than for the rows.');
  const face = parameters.get('cells');
  if (face !== null && !faces.includes(face)) throw invalid('cells', `It is one of ${faces.join(', ')}.`);
}

function demandOnly(names: readonly string[], parameters: URLSearchParams): void {
  const unknown = [...parameters.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) throw invalid(unknown, `There is no such parameter. There are: ${names.join(', ')}.`);
}

function themeIn(parameters: URLSearchParams): (typeof themes)[number] | null {
  const asked = parameters.get('theme');
  const theme = themes.find((one) => one === asked) ?? null;
  if (asked !== null && theme === null) throw invalid('theme', `It is one of ${themes.join(', ')}.`);
  return theme;
}

/** A path of this site whose every part is text. */
function demandReadable(path: string): string {
  try {
    decodeURIComponent(path.split('?')[0] ?? '');
    if (/^\/embed\//.test(path)) return path;
  } catch {
    // Told below.
  }
  throw invalid('path', 'There is no such thing to embed.');
}
