import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import openapi from '../../schemas/control-openapi.json' with { type: 'json' }
import { controlOperations, type ControlName } from '../../schemas/generated/control-operations.ts'
import { createIssue, describeReceived } from '../../schemas/issue.ts'
import type { Control } from '../control/control.ts'
import { refuseInput } from '../control/refuse-input.ts'
import type { Lang } from '../wechat/rules/rule-text.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { checkAccess, type ControlAccess } from './control-access.ts'
import { sendError, sendThrown } from './control-error.ts'

const largestBody = '16mb'

/**
 * The control API as an Express router, to be mounted at `/__admin`. It sends no CORS headers, and
 * reads every body as JSON, whatever its Content-Type.
 */
export function createControlRouter(control: Control, access: ControlAccess): Router {
  const router = express.Router()
  router.use(refuseStrangers(access))
  router.get('/openapi.json', (_request, response) => {
    response.json(openapi)
  })
  const readJson = express.json({ limit: largestBody, type: () => true })
  for (const name of Object.keys(controlOperations) as ControlName[]) {
    const { method, path } = controlOperations[name]
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'))
    const handlers: RequestHandler[] = [readJson, createHandler(control, name)]
    if (method === 'GET') route.get(handlers)
    else if (method === 'POST') route.post(handlers)
    else if (method === 'PUT') route.put(handlers)
    else if (method === 'PATCH') route.patch(handlers)
    else route.delete(handlers)
  }
  router.use(refuseUnknownRoute)
  router.use(handleError)
  return router
}

function refuseStrangers(access: ControlAccess): RequestHandler {
  return (request, response, next) => {
    const refusal = checkAccess(request, access)
    if (refusal === undefined) {
      next()
      return
    }
    if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
    const { status, message } = refusal
    sendError(response, new FakeWeixinError('control_refused', message), status)
  }
}

function createHandler(control: Control, name: ControlName): RequestHandler {
  return async (request, response) => {
    const left = new AbortController()
    response.on('close', () => {
      left.abort()
    })
    const caller = { url: readOwnUrl(request), signal: left.signal }
    const input = readControlInput(name, request)
    if (name === 'explainExchange') input['lang'] ??= chooseLang(request.get('accept-language'))
    const output = await control.call(name, input, caller)
    if (!left.signal.aborted) response.json(output)
  }
}

/** The address of the fake as the caller knows it, with the path that it is mounted at. */
function readOwnUrl(request: Request): string {
  const mount = request.baseUrl.slice(0, request.baseUrl.lastIndexOf('/__admin'))
  return `${request.protocol}://${request.get('host') ?? ''}${mount}`
}

const paths = Object.values(controlOperations).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
}))

function refuseUnknownRoute(request: Request, response: Response): void {
  const { method, path } = request
  const methods = paths.filter(({ pattern }) => pattern.test(path)).map((found) => found.method)
  const where = `${method} /__admin${path === '/' ? '' : path}`
  if (methods.length === 0) {
    const message = `Failed to answer ${where}: the control API has no such path. Expected one of those that GET /__admin/openapi.json describes. Correct the path.`
    sendError(response, new FakeWeixinError('unknown_route', message))
    return
  }
  const allowed = [...new Set(methods)].join(', ')
  response.setHeader('Allow', allowed)
  const message = `Failed to answer ${where}: this path takes no ${method}. Expected ${allowed}. Correct the method.`
  sendError(response, new FakeWeixinError('wrong_method', message))
}

const handleError: ErrorRequestHandler = (error: unknown, _request, response: Response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  sendThrown(response, error)
}

/**
 * The input of a control operation: the fields of the body, of the query and of the path. What a
 * query or a path says as text is read by the types of the schema; text that cannot be stays text,
 * for the schema to name it.
 */
function readControlInput(name: ControlName, request: Request): Record<string, unknown> {
  const body: unknown = request.body ?? {}
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const received = describeReceived(body)
    const issue = createIssue({ path: '', rule: 'type', expected: 'a JSON object', received })
    throw refuseInput(`read the body of ${name}`, [issue])
  }
  const texts: Record<string, unknown> = { ...request.query, ...request.params }
  const read = Object.entries(texts).map(([field, value]): [string, unknown] => [
    field,
    readText(name, field, value),
  ])
  return { ...body, ...Object.fromEntries(read) }
}

function readText(name: ControlName, field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const { numbers, booleans } = controlOperations[name]
  if (includes(numbers, field) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (includes(booleans, field) && /^(true|false)$/.test(value)) return value === 'true'
  return value
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

/**
 * The language that an `Accept-Language` header asks for: Chinese in any form where its weight is
 * above that of English, or equal and named first; English otherwise, and without a header.
 */
export function chooseLang(header: string | undefined): Lang {
  const chinese = findRange(header ?? '', /^zh\b/i)
  const english = findRange(header ?? '', /^(en\b|\*$)/i)
  if (chinese === undefined) return 'en'
  if (english === undefined || chinese.weight > english.weight) return 'zh'
  return chinese.weight === english.weight && chinese.place < english.place ? 'zh' : 'en'
}

interface LanguageRange {
  readonly weight: number
  readonly place: number
}

/** The weightiest range of a language; undefined when it is not wanted. */
function findRange(header: string, language: RegExp): LanguageRange | undefined {
  const ranges = header.split(',').map((range, place) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
    return { tag, weight: readWeight(parameters), place }
  })
  const wanted = ranges.filter(({ tag, weight }) => language.test(tag) && weight > 0)
  return wanted.sort((a, b) => b.weight - a.weight || a.place - b.place)[0]
}

function readWeight(parameters: readonly string[]): number {
  const weight = parameters.map((part) => /^q\s*=(.*)$/i.exec(part)?.[1]).find(Boolean)
  return weight === undefined ? 1 : Number(weight) || 0
}
