import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import openapi from '../../schemas/control-openapi.json' with { type: 'json' }
import { controlOperations, type ControlName } from '../../schemas/generated/control-operations.ts'
import type { Control } from '../control/control.ts'
import { chooseLang } from '../engine/choose-lang.ts'
import { checkAccess, type ControlAccess } from './control-access.ts'
import { describeControlError, sendControlError } from './control-error.ts'
import { readControlInput } from './control-input.ts'

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
    sendControlError(response, refusal.status, {
      code: 'control_refused',
      message: refusal.message,
    })
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
    sendControlError(response, 404, {
      code: 'unknown_route',
      message: `Failed to answer ${where}: the control API has no such path. Expected one of those that GET /__admin/openapi.json describes. Correct the path.`,
    })
    return
  }
  const allowed = [...new Set(methods)].join(', ')
  response.setHeader('Allow', allowed)
  sendControlError(response, 405, {
    code: 'wrong_method',
    message: `Failed to answer ${where}: this path takes no ${method}. Expected ${allowed}. Correct the method.`,
  })
}

const handleError: ErrorRequestHandler = (error: unknown, _request, response: Response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const { status, body } = describeControlError(error)
  sendControlError(response, status, body)
}
