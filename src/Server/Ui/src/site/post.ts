import { text } from './language';

/** What the server answers when it cannot do what was asked (RFC 9457), with problems by field path. */
export interface Problem {
  title: string;
  detail?: string;
  reference?: string;
  errors?: Record<string, string[]>;
  [extension: string]: unknown;
}

/** The server's refusal, in words for the person. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** The connection failed: nothing is known to have happened. */
export class Offline extends Error {}

/** Sends JSON (or a form with files) with the page's anti-forgery token; gives the answer's JSON. */
export async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=request-token]')?.content ?? '';
  const headers: Record<string, string> = { accept: 'application/json', RequestVerificationToken: token };
  const multipart = body instanceof FormData;
  if (body !== undefined && !multipart) {
    headers['content-type'] = 'application/json';
  }

  let response: Response;
  try {
    response = await fetch(url, { method, headers, body: body === undefined ? undefined : multipart ? body : JSON.stringify(body) });
  } catch {
    throw new Offline(text('连接不上服务器。', 'The server cannot be reached.'));
  }

  const json = response.headers.get('content-type')?.includes('json') ? await response.json() : undefined;
  if (!response.ok) {
    throw new Refusal(response.status, (json as Problem) ?? { title: text('服务器没有完成这一操作。', 'The server did not do this.') });
  }

  return json as T;
}
