import {
  createRandom,
  generateAccessToken,
  generateAppid,
  generateRefreshToken,
  generateSecret,
  generateTicket,
} from '../../../fixtures/index.ts'
import type { ClientCall } from '../client.ts'

/** Long enough to be told from any other, short enough to be read in a message. */
const tokenLength = 27

/** Draws the credentials of a call to a recorder, so that a token of another call is noticed. */
export function buildCall(baseUrl: string, seed: string): ClientCall {
  const random = createRandom(seed)
  return {
    baseUrl,
    accessToken: generateAccessToken(random).slice(0, tokenLength),
    appid: generateAppid(random),
    secret: generateSecret(random),
    refreshToken: generateRefreshToken(random),
    componentAppid: generateAppid(random),
    componentSecret: generateSecret(random),
    ticket: generateTicket(random),
  }
}
