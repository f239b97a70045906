import type { ProviderFindingName } from '#contracts/provider/provider-findings.ts'
import type {
  Alteration,
  PassingReply,
  PassingRequest,
} from '#test/integration/contracts/provider/wrong-provider.ts'

/** A provider that is wrong in one way. */
export interface Mutant extends Alteration {
  /** What is wrong with it. */
  readonly fault: string
  /** The finding that names the fault. */
  readonly finding: ProviderFindingName
  /** The check that makes it. */
  readonly check: string
}

type Json = Record<string, unknown>

export const getPath = '/cgi-bin/wxopen/getweappsupportversion'
export const setPath = '/cgi-bin/wxopen/setweappsupportversion'
export const ok = '{"errcode":0,"errmsg":"ok"}'
export const anyDistribution =
  '{"errcode":0,"errmsg":"ok","now_version":"2.20.0","uv_info":{"items":[{"version":"3.0.0","percentage":99.5}]}}'

function readJson({ body }: PassingReply): Json | null {
  try {
    const json: unknown = JSON.parse(body)
    return typeof json === 'object' && json !== null ? (json as Json) : null
  } catch {
    return null
  }
}

/** The errcode of a reply; 0 for none. */
export function readErrcode(reply: PassingReply): number {
  return Number(readJson(reply)?.['errcode'] ?? 0)
}

/** The access token in the query of a request. */
export function readToken({ url }: PassingRequest): string {
  return new URL(url, 'http://localhost').searchParams.get('access_token') ?? ''
}

/** Puts another body in the place of one. */
export function onBody(body: string, other: string): NonNullable<Alteration['request']> {
  return (request) =>
    request.method === 'POST' && request.body === body ? { ...request, body: other } : request
}

/** Puts another body in the place of a refusal. */
export function onErrcode(errcode: number, body: string): NonNullable<Alteration['reply']> {
  return (reply) => (readErrcode(reply) === errcode ? { ...reply, body } : reply)
}

/** Writes the JSON of replies anew. */
export function onJson(write: (json: Json) => string): NonNullable<Alteration['reply']> {
  return (reply) => {
    const json = readJson(reply)
    return json === null ? reply : { ...reply, body: write(json) }
  }
}

/** Alters the replies of getSupportVersion. */
export function onDistribution(alter: (json: Json) => Json): NonNullable<Alteration['reply']> {
  return onJson((json) => JSON.stringify('uv_info' in json ? alter(json) : json))
}

/** Alters the list of rows of uv_info. */
export function onItems(alter: (items: Json[]) => Json[]): Alteration {
  const reply = onDistribution(({ uv_info: info, ...json }) => ({
    ...json,
    uv_info: { items: alter((info as { items: Json[] }).items) },
  }))
  return { reply }
}

/** Alters the rows of uv_info. */
export function onRows(alter: (row: Json) => Json): NonNullable<Alteration['reply']> {
  return onDistribution(({ uv_info: info, ...json }) => ({
    ...json,
    uv_info: { items: (info as { items: Json[] }).items.map((row) => alter(row)) },
  }))
}

/** Chooses another now_version. */
export function onVersion(
  choose: (version: string, token: string, memory: Map<string, string>) => string,
): NonNullable<Alteration['reply']> {
  return (reply, request, memory) =>
    onDistribution((json) => ({
      ...json,
      now_version: choose(String(json['now_version']), readToken(request), memory),
    }))(reply, request, memory)
}
