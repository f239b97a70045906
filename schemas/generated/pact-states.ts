// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/** The provider states of the Pact files: name, what is so in it, and its parameters. */
export const pactStates = {
  authorised: {
    name: 'a mini program has authorised the platform',
    description: 'The platform may call for the mini program.',
    params: {
      supportVersion: 'optional',
      rows: 'optional',
      permissionSets: 'optional',
    },
  },
  unknownCredential: {
    name: 'the platform holds a credential that WeChat never issued',
    description: 'One of the values is of the right form, and unknown to the fake.',
    params: {
      credential: 'required',
    },
  },
  expiredCredential: {
    name: 'the platform holds a credential that has expired',
    description:
      'One of the values has expired: `accessToken`, `ticket`, `authorizationCode` or `componentAccessToken`.',
    params: {
      credential: 'required',
    },
  },
  ownToken: {
    name: "the platform holds the mini program's own access token",
    description: '`accessToken` is a token as from `/cgi-bin/token`, not one of the authorizer.',
    params: {},
  },
  usedUpQuota: {
    name: 'the daily quota of the mini program is used up',
    description: 'Every further call of the mini program is one too many.',
    params: {},
  },
  scriptedErrcode: {
    name: 'WeChat answers with an errcode',
    description: 'Every call of the operation is answered with the errcode.',
    params: {
      operation: 'required',
      errcode: 'required',
    },
  },
} as const

/** The key by which the code calls a provider state. */
export type StateKey = keyof typeof pactStates
