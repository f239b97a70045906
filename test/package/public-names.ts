/** The values that each entry exports; a change here is a change for every user. */
export const exportedValues: Record<string, string> = {
  'fake-weixin': 'FakeWeixinError createApp startFakeWeixin',
  'fake-weixin/fixtures': `
    buildCapturedReply createRandom defaultVisitors defaultWorld defineBuilder drawAccessToken
    drawAppid drawAuthorizationCode drawPreAuthCode drawRefreshToken drawSecret drawTicket
    drawUvItems errorReply getAccessTokenReply getAccessTokenRequest getAuthorizerAccessTokenReply
    getAuthorizerAccessTokenRequest getAuthorizerInfoReply getAuthorizerInfoRequest
    getAuthorizerListReply getAuthorizerListRequest getAuthorizerRefreshTokenReply
    getAuthorizerRefreshTokenRequest getComponentAccessTokenReply getComponentAccessTokenRequest
    getPreAuthCodeReply getPreAuthCodeRequest getStableAccessTokenReply
    getStableAccessTokenRequest getSupportVersionReply getSupportVersionRequest maxVisitors
    miniProgram newestPublishedVersion platform publishedVersions publishedVersionsDate
    replyBuilders requestBuilders setSupportVersionReply setSupportVersionRequest
    startPushTicketReply startPushTicketRequest uvDistribution uvDistributionDate
    versionsOnlyInCapturedReply`,
  'fake-weixin/fixtures/generate': 'generateMessage generateReply generateRequest',
  'fake-weixin/schemas':
    'createIssue errcodes formatIssues isMessage operations parseMessage validateMessage',
}

/** The names that each entry exports only as types; a change here is a change for every user. */
export const exportedTypes: Record<string, string> = {
  'fake-weixin': `
    Exchange Exchanges FakeMiniProgram FakePlatform FakeWeixin FakeWeixinApp FakeWeixinErrorCode
    FakeWeixinOptions NewMiniProgram RawReply RawRequest RuleName StepName`,
  'fake-weixin/fixtures': 'Builder DrawUvItemsOptions MiniProgramData PlatformData Random UvItem',
  'fake-weixin/fixtures/generate': 'GenerateOptions',
  'fake-weixin/schemas': `
    BaseLibraryVersion Errcode ErrcodeEntry ErrorReply Evidence FuncInfo GetAccessTokenReply
    GetAccessTokenRequest GetAuthorizerAccessTokenReply GetAuthorizerAccessTokenRequest
    GetAuthorizerInfoReply GetAuthorizerInfoRequest GetAuthorizerListReply
    GetAuthorizerListRequest GetAuthorizerRefreshTokenReply GetAuthorizerRefreshTokenRequest
    GetComponentAccessTokenReply GetComponentAccessTokenRequest GetPreAuthCodeReply
    GetPreAuthCodeRequest GetStableAccessTokenReply GetStableAccessTokenRequest
    GetSupportVersionReply GetSupportVersionRequest Issue MessageName Messages MiniProgramOptions
    OperationMessages OperationName ParsedMessage PlatformOptions Seed SeedAccessToken SeedPlatform
    ServerOptions SetSupportVersionReply SetSupportVersionRequest StartPushTicketReply
    StartPushTicketRequest UvItem`,
}
