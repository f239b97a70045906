import { toTypeName } from '#schemas/generate/json-schema.ts'
import { operations } from '#schemas/generated/operations.ts'

/** The values that each entry exports; a change here is a change for every user. */
export const exportedValues: Record<string, string> = {
  'fake-weixin': 'FakeWeixinError createApp startFakeWeixin',
  'fake-weixin/vitest': 'allowRefusals test',
  'fake-weixin/node-test': 'allowRefusals assertHasReceived assertHasSetVersion useFakeWeixin',
  'fake-weixin/jest': 'default',
  'fake-weixin/jest/global-setup': 'default',
  'fake-weixin/jest/global-teardown': 'default',
  'fake-weixin/jest/in-test': 'allowRefusals useFakeWeixin',
  'fake-weixin/connect': 'FakeWeixinError connect',
  'fake-weixin/intercept': 'FakeWeixinError interceptWeixin',
  'fake-weixin/msw': 'FakeWeixinError createWeixinHandlers',
  'fake-weixin/contracts': `
    ContractError FakeWeixinError assertClient assertProvider fillPattern findInteraction
    formatReport interactions lintPact listClientChecks matchPattern readPact reportFormats stateNames verifyClient verifyProvider writePact`,
  'fake-weixin/contracts/vitest': 'describeClientContract',
  'fake-weixin/fixtures': `
    buildCapturedReply createRandom defaultVisitors defaultWorld defineBuilder generateAccessToken
    generateAppid generateAuthorizationCode generatePreAuthCode generateRefreshToken
    generateSecret generateTicket generateUvItems errorReply maxVisitors miniProgram
    newestPublishedVersion platform publishedVersions publishedVersionsDate replyBuilders
    requestBuilders uvDistribution uvDistributionDate versionsOnlyInCapturedReply`,
  'fake-weixin/fixtures/generate': 'generateMessage generateReply generateRequest',
  'fake-weixin/schemas':
    'createIssue errcodes formatIssues isMessage operations parseMessage rules validateMessage',
}

/** The entries that load inside their runner only, as vitest itself does. */
export const vitestEntries = ['fake-weixin/vitest', 'fake-weixin/contracts/vitest']

/** The entry that is no ES module, because Jest's sandbox cannot load one on Node 20. */
export const commonJsEntry = 'fake-weixin/jest/in-test'

/** The types of the messages of the operations: a new operation brings its own. */
const messageTypes = Object.values(operations)
  .flatMap(({ request, reply }) => [request, reply])
  .map(toTypeName)
  .join(' ')

/** The names that each entry exports only as types; a change here is a change for every user. */
export const exportedTypes: Record<string, string> = {
  'fake-weixin': `
    Exchange Exchanges FakeMiniProgram FakePlatform FakeWeixin FakeWeixinApp FakeWeixinErrorCode
    FakeWeixinOptions Handle NewMiniProgram OwnExchangeQuery RawReply RawRequest RuleName Scoped
    StepName`,
  'fake-weixin/connect': `
    ConnectOptions Exchanges FakeMiniProgram FakePlatform FakeWeixin FakeWeixinErrorCode Handle
    NewMiniProgram OwnExchangeQuery Scoped`,
  'fake-weixin/intercept': `
    Exchanges FakeMiniProgram FakePlatform FakeWeixin FakeWeixinErrorCode Handle InProcessOptions
    NewMiniProgram OtherPaths OwnExchangeQuery Scoped`,
  'fake-weixin/msw': `
    Exchanges FakeMiniProgram FakePlatform FakeWeixin FakeWeixinErrorCode Handle InProcessOptions
    NewMiniProgram OtherPaths OwnExchangeQuery Scoped WeixinHandlers`,
  'fake-weixin/contracts': `
    CheckResult Client ClientCall ClientCheckFacts ClientCheckName ClientSource FakeWeixinErrorCode
    Finding GivenState HandlerParams Interaction InteractionRequest Outcome PactFile
    PactInteraction Pattern ProviderCheckName ReachedState ReadReply Report ReportFormat Severity StateHandler StateHandlers StateKey StateName
    StateParams StateValueName StateValues Term Tier VerifyClientOptions VerifyProviderOptions`,
  'fake-weixin/fixtures':
    'Builder GenerateUvItemsOptions MiniProgramData PlatformData Random UvItem',
  'fake-weixin/fixtures/generate': 'GenerateOptions',
  'fake-weixin/schemas': `
    BaseLibraryVersion Clock ClockChanges ControlError ControlInputName ControlInputs CurlLines
    Errcode ErrcodeEntry ErrcodeRow ErrorReply Evidence Exchange ExchangeQuery ExchangeRef
    ExchangeWait Explanation Fault FaultState FuncInfo Har Health IdRef Issue MessageName Messages
    MiniProgram MiniProgramChanges MiniProgramOptions MiniProgramRef NewFault NewMiniProgram
    NewReply Nothing OperationMessages OperationName OperationRow PactState PactStateName
    PactStateValues ParsedMessage Platform PlatformChanges PlatformOptions PlatformRef ReplyState
    RuleEntry RuleName Scope Seed SeedAccessToken SeedPlatform ServerOptions Snapshot StepName Token
    TokenOptions UvItem Versions WorldOptions ${messageTypes}`,
}
