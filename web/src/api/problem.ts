/** What a server answers in place of what was asked for: problem details (RFC 9457) with a code. */
export type ProblemDetails = {title: string; detail: string; code: string};

/** A request that did not succeed. Callers go by `code`; `message` is for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** Seconds after which it may be tried again; null where the server did not say. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** True if the same request may well succeed later. */
  get isPassing(): boolean {
    return this.code === 'offline' || this.code === 'rate-limited' || this.code === 'overloaded';
  }
}

/** The problem that a response tells; servers in between may answer something that is not JSON. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const seconds = Number.isNaN(retryAfter) ? null : retryAfter;
  const details = await readDetails(response);
  return new ApiProblem(
    response.status,
    details?.code ?? 'internal-error',
    details?.detail ?? `${response.status} ${response.statusText}`,
    seconds,
  );
}

async function readDetails(response: Response): Promise<Partial<ProblemDetails> | null> {
  const type = response.headers.get('Content-Type') ?? '';
  return type.includes('json') ? ((await response.json()) as Partial<ProblemDetails>) : null;
}
