// @ts-check
// The least that starts with Express: one route, no body parser.
import express from 'express'
import { endpointNamed } from '../endpoints.js'
import { printReadyLine } from './ready-line.js'

const endpoint = endpointNamed(process.argv[2])
const app = express()
app.post(endpoint.path, (_request, response) => {
  response.json(endpoint.reply)
})

const server = app.listen(0, '127.0.0.1', () => printReadyLine(server))
