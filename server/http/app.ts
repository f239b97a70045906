import express, { type Express } from 'express'
import type { Engine } from '../engine/engine.ts'
import { createGateway } from './gateway.ts'

/** The fake as an Express app, to be mounted in another one, also under a path. */
export function createGatewayApp(engine: Engine): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    // An Express app that we are mounted in names itself; WeChat does not.
    response.removeHeader('X-Powered-By')
    next()
  })
  app.use(createGateway(engine, 'by us'))
  return app
}
