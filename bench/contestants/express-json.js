// @ts-check
// What a hand-written mock in Express usually is: a body parser and a route that answers an object.
import express from 'express'
import { endpointNamed } from '../endpoints.js'
import { printReadyLine } from './ready-line.js'

const endpoint = endpointNamed(process.argv[2])
const app = express()
app.use(express.json())
app.post(endpoint.path, (_request, response) => {
  response.json(endpoint.reply)
})

const server = app.listen(0, '127.0.0.1', () => printReadyLine(server))
