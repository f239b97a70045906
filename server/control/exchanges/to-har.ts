import { STATUS_CODES } from 'node:http'
import type { Har } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { readHeader } from '../../engine/message.ts'
import { decodePercent, encodeUrl } from './percent-encoding.ts'
import { redactEntries, type RedactedExchange, type RedactedMessage } from './redact-exchange.ts'

/** The host of a request that named none. */
const defaultHost = 'api.weixin.qq.com'

/**
 * Exchanges as an archive of HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), their
 * credentials masked; `version` is that of fake-weixin.
 */
export function toHar(engine: Engine, entries: readonly JournalEntry[], version: string): Har {
  return {
    log: {
      version: '1.2',
      creator: { name: 'fake-weixin', version },
      entries: redactEntries(engine, entries).map(buildEntry),
      comment: `Times are on the clock of the fake, which read ${new Date(engine.now()).toISOString()} at the export; durations are not measured.`,
    },
  }
}

/** The fields with an underscore are our own, as the specification allows. */
function buildEntry({ id, time, appid, errcode, rule, why, ...exchange }: RedactedExchange) {
  return {
    startedDateTime: time,
    time: 0,
    request: buildRequest(exchange.request),
    response: buildResponse(exchange.reply),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _id: id,
    _appid: appid,
    _errcode: errcode,
    _rule: rule,
    _why: why,
  }
}

function buildRequest(request: RedactedExchange['request']) {
  const { method, url, headers, body } = request
  const host = encodeUrl(readHeader(headers, 'host') ?? '').replace(/[/?]/g, '')
  const postData = { mimeType: readMimeType(headers), params: [], text: body }
  return {
    method,
    url: `http://${host === '' ? defaultHost : host}${url.startsWith('/') ? '' : '/'}${encodeUrl(url)}`,
    queryString: readPairs(url),
    ...buildMessage(request),
    ...(body === '' ? {} : { postData }),
  }
}

/** The status is 0 where nothing was answered, as browsers write it. */
function buildResponse(reply: RedactedExchange['reply']) {
  const { status, ...message } = reply ?? { status: 0, headers: [], body: '', bodySize: 0 }
  const { headers, body, bodySize } = message
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    redirectURL: readHeader(headers, 'location') ?? '',
    ...buildMessage(message),
    content: { size: bodySize, mimeType: readMimeType(headers), text: body },
  }
}

/** WeChat's API has no cookies, and the size of headers is not known. */
function buildMessage({ headers, bodySize }: Pick<RedactedMessage, 'headers' | 'bodySize'>) {
  const pairs = []
  for (let index = 0; index < headers.length; index += 2) {
    pairs.push({ name: headers[index] ?? '', value: headers[index + 1] ?? '' })
  }
  return { httpVersion: 'HTTP/1.1', cookies: [], headers: pairs, headersSize: -1, bodySize }
}

function readMimeType(headers: readonly string[]): string {
  return readHeader(headers, 'content-type') ?? ''
}

/** Every parameter of the query, those of one name too; a plus sign stays one, as for the fake. */
function readPairs(url: string) {
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
