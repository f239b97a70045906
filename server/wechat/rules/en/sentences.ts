/** The sentences that explanations are put together from, in English. */
export const sentences = {
  refused: '{statement} Expected {expected}; received {received}. {remedy} ({rule}, {evidence})',
  passed: 'Every step passed.',
  canned: 'The reply was added with addReply; no step was run.',
  abandoned:
    'The caller closed the connection before its request was complete; nothing was answered.',
  faultBefore: 'The call triggered fault {id} before it was handled; nothing was changed.',
  faultAfter: 'The call triggered fault {id} after it had been handled.',
  replyLost: 'No reply was sent.',
  noContentType: 'The request has no Content-Type; send application/json.',
  otherContentType: 'The Content-Type of the request is {type}; send application/json.',
  unknownFields: 'Fields that the operation does not know were ignored: {names}.',
  tokenTwice: 'The query has {count} access_token parameters; the first one counted.',
  tokenAlsoInBody: 'The body has an access_token too; it belongs in the query only.',
  versionUnlisted:
    'The version {version} is in no list of published versions that the fake has (data of {date}); the real server may refuse it.',
} as const
