// @ts-check

// As long as the fake's own tokens, since the load carries it in every request.
const accessToken = 'bench-token-'.padEnd(157, 'x')

/**
 * Says where a contestant listens, in the shape of the line that `fake-weixin serve --json` prints.
 *
 * @param {import('node:http').Server} server
 */
export function printReadyLine(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const url = `http://127.0.0.1:${address.port}`
  console.log(JSON.stringify({ url, miniPrograms: [{ accessToken }] }))
}
