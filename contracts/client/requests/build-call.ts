import {
  createRandom,
  drawAccessToken,
  drawAppid,
  drawRefreshToken,
  drawSecret,
  drawTicket,
} from '../../../fixtures/index.ts'
import type { ClientCall } from '../client.ts'

/** Long enough to be told from any other, short enough to be read in a message. */
const tokenLength = 27

/** Draws the credentials of a call to a recorder, so that a token of another call is noticed. */
export function buildCall(baseUrl: string, seed: string): ClientCall {
  const random = createRandom(seed)
  return {
    baseUrl,
    accessToken: drawAccessToken(random).slice(0, tokenLength),
    appid: drawAppid(random),
    secret: drawSecret(random),
    refreshToken: drawRefreshToken(random),
    componentAppid: drawAppid(random),
    componentSecret: drawSecret(random),
    ticket: drawTicket(random),
  }
}
