import express, { type Express } from 'express'
import type { Control } from '../control/control.ts'
import type { Gateway } from './gateway.ts'
import type { ControlAccess } from './control-access.ts'
import { createControlRouter } from './control-router.ts'

/** The fake as an Express app, to be mounted in another one, also under a path. */
export function createFakeApp(gateway: Gateway, control: Control, access: ControlAccess): Express {
  const app = createControlApp(control, access)
  app.use(gateway)
  return app
}

/** The part of it that needs Express: the control API. */
export function createControlApp(control: Control, access: ControlAccess): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    // An Express app that we are mounted in names itself; WeChat does not.
    response.removeHeader('X-Powered-By')
    next()
  })
  app.use('/__admin', createControlRouter(control, access))
  return app
}
