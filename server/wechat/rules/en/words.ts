import { issueWords } from '../../../../schemas/issue-words.ts'

/** Values of explanations that are words, in English. */
export const words = {
  ...issueWords.en,
  platform: 'platform {appid}',
  miniProgram: 'mini program {appid}',
  aPlatform: 'a platform',
  aMiniProgram: 'a mini program',
  authorizerToken: 'an authorizer_access_token',
  ownToken: "a mini program's own access_token",
  noToken: 'no token',
  emptyToken: 'an empty token',
  tokenInAuthorization: 'an Authorization header instead',
  tokenInBody: 'an access_token in the body',
  tokenUnderName: 'a parameter named {name}',
  notUtf8: 'bytes that are not UTF-8',
  bodyOfSecrets: 'a text that begins with a secret (not repeated here)',
  bodyBeforeSecret: '{start} (the rest names a secret and is not repeated)',
  encodedBody: 'a body of Content-Encoding {encoding}',
  foundSecret: 'another value (not repeated here)',
  sendField: 'Send the field',
  checkField: 'Check the value of the field',
  documented: 'documented',
  observed: 'observed',
  inferred: 'inferred',
  chosen: 'chosen',
} as const
