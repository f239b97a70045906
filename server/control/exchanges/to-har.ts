import { STATUS_CODES } from 'node:http'
import type { Har } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import { readHeader } from '../../engine/message.ts'
import type { HarEntry, HarLog, HarMessage, HarPair, HarRequest, HarResponse } from './har-log.ts'
import { decodePercent, encodeUrl } from './percent-encoding.ts'
import type { PlainExchange, PlainMessage } from './plain-exchange.ts'
import { redactExchange } from './redact-exchange.ts'

/** The host of a request that named none. */
const defaultHost = 'api.weixin.qq.com'

/** Exchanges as an HTTP archive, their credentials masked; `version` is that of fake-weixin. */
export function toHar(engine: Engine, exchanges: readonly PlainExchange[], version: string): Har {
  const log: HarLog = {
    version: '1.2',
    creator: { name: 'fake-weixin', version },
    entries: exchanges.map((exchange) => buildEntry(redactExchange(exchange))),
    comment: `Times are on the clock of the fake, which read ${new Date(engine.now()).toISOString()} at the export; durations are not measured.`,
  }
  return { log }
}

function buildEntry({ id, time, appid, errcode, rule, why, raw }: PlainExchange): HarEntry {
  return {
    startedDateTime: time,
    time: 0,
    request: buildRequest(raw.request),
    response: buildResponse(raw.reply),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _id: id,
    _appid: appid,
    _errcode: errcode,
    _rule: rule,
    _why: why,
  }
}

function buildRequest(request: PlainExchange['raw']['request']): HarRequest {
  const { method, url, headers, body } = request
  const host = encodeUrl(readHeader(headers, 'host') ?? '').replace(/[/?]/g, '')
  const postData = { mimeType: readMimeType(headers), params: [] as const, text: body }
  return {
    method,
    url: `http://${host === '' ? defaultHost : host}${url.startsWith('/') ? '' : '/'}${encodeUrl(url)}`,
    queryString: readPairs(url),
    ...buildMessage(request),
    ...(body === '' ? {} : { postData }),
  }
}

function buildResponse(reply: PlainExchange['raw']['reply']): HarResponse {
  const { status, headers, body } = reply ?? { status: 0, headers: [], body: '' }
  const message = buildMessage({ headers, body })
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    redirectURL: readHeader(headers, 'location') ?? '',
    ...message,
    content: { size: message.bodySize, mimeType: readMimeType(headers), text: body },
  }
}

function buildMessage({ headers, body }: PlainMessage): HarMessage {
  const pairs: HarPair[] = []
  for (let index = 0; index < headers.length; index += 2) {
    pairs.push({ name: headers[index] ?? '', value: headers[index + 1] ?? '' })
  }
  return {
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs,
    headersSize: -1,
    bodySize: Buffer.byteLength(body),
  }
}

function readMimeType(headers: readonly string[]): string {
  return readHeader(headers, 'content-type') ?? ''
}

/** Every parameter of the query, those of one name too; a plus sign stays one, as for the fake. */
function readPairs(url: string): HarPair[] {
  const mark = url.indexOf('?')
  if (mark === -1) return []
  const pairs = url.slice(mark + 1).split('&')
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = ''] = pair.split('=', 1)
      return { name: decodePercent(name), value: decodePercent(pair.slice(name.length + 1)) }
    })
}
