// @ts-check
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Contestant
 * @property {string} name as the tables print it
 * @property {string[]} args what Node is started with
 */

/** @param {string} file */
const ownFile = (file) => fileURLToPath(new URL(`./contestants/${file}`, import.meta.url))

/**
 * @param {string} serverFile
 * @returns {Contestant}
 */
const fake = (serverFile) => ({
  name: 'fake-weixin',
  args: [serverFile, 'serve', '--port', '0', '--json', '--quiet'],
})

/**
 * The servers that meet the load. The first is the floor.
 *
 * @param {string} serverFile
 * @param {string} endpointName
 * @returns {readonly [Contestant, ...Contestant[]]}
 */
export function throughputContestants(serverFile, endpointName) {
  return [
    { name: 'node:http', args: [ownFile('bare-http.js'), endpointName] },
    { name: 'express', args: [ownFile('express-json.js'), endpointName] },
    fake(serverFile),
  ]
}

/**
 * The servers that are started cold. The first is what the others are compared with.
 *
 * @param {string} serverFile
 * @param {string} endpointName
 * @returns {readonly [Contestant, ...Contestant[]]}
 */
export function coldStartContestants(serverFile, endpointName) {
  return [
    { name: 'express', args: [ownFile('express-bare.js'), endpointName] },
    { name: 'node:http', args: [ownFile('bare-http.js'), endpointName] },
    fake(serverFile),
  ]
}
