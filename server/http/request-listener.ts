import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Control } from '../control/control.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import type { ControlAccess } from './control-access.ts'
import { sendError } from './control-error.ts'
import type { Gateway } from './gateway.ts'

const controlPath = /^\/__admin(?=$|[/?])/

/**
 * What a server of our own listens with: the gateway, and, for paths under `/__admin` only, an
 * Express app that is loaded when the first of them is called. WeChat's calls pay for neither.
 */
export function createRequestListener(
  gateway: Gateway,
  control: Control,
  access: ControlAccess,
): RequestListener {
  let loading: Promise<RequestListener> | undefined
  const load = async (): Promise<RequestListener> => {
    const { createControlApp } = await import('./app.ts')
    return createControlApp(control, access)
  }
  return (request, response) => {
    if (request.url?.startsWith('/__admin') === true && controlPath.test(request.url)) {
      loading ??= load()
      void answer(loading, request, response)
    } else gateway(request, response)
  }
}

async function answer(
  loading: Promise<RequestListener>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const app = await loading
    app(request, response)
  } catch (error) {
    // Such as a build that renews the files of a running server: WeChat's calls need none of them.
    const message =
      `Failed to load the control API: ${String(error)}. ` +
      'Expected the files that the fake was started from. Start it again.'
    sendError(response, new FakeWeixinError('control_failed', message))
  }
}
