// @ts-check

/**
 * @typedef {object} Endpoint
 * @property {string} name the documented name of the operation
 * @property {string} path
 * @property {string} body what the load sends
 * @property {object} reply what the servers that only imitate the work answer
 * @property {number | undefined} aim the share of the floor that the fake is meant to reach
 */

// As many rows as WeChat's public table of 2026-03-31 has, a third of them without a visitor. The
// values do not matter here, only that the floor writes as many bytes as the fake does.
const rows = Array.from({ length: 34 }, (_, index) => ({
  version: `2.${index + 10}.4`,
  percentage: index < 12 ? 0 : Number((0.11 + index * 0.17).toFixed(2)),
}))

/** @type {readonly Endpoint[]} */
export const endpoints = [
  {
    name: 'getSupportVersion',
    path: '/cgi-bin/wxopen/getweappsupportversion',
    body: '{}',
    reply: { errcode: 0, errmsg: 'ok', now_version: '2.20.0', uv_info: { items: rows } },
    aim: 0.85,
  },
  {
    name: 'setSupportVersion',
    path: '/cgi-bin/wxopen/setweappsupportversion',
    body: '{"version":"2.25.0"}',
    reply: { errcode: 0, errmsg: 'ok' },
    aim: undefined,
  },
]

/**
 * Finds an endpoint by the name of its operation.
 *
 * @param {string | undefined} name
 * @returns {Endpoint}
 */
export function endpointNamed(name) {
  const endpoint = endpoints.find((candidate) => candidate.name === name)
  if (endpoint === undefined) throw new Error(`No endpoint is named '${String(name)}'.`)
  return endpoint
}
