/**
 * Public entry `fake-weixin/schemas`: the messages, operations and errcodes of the faked interface.
 * @module
 */
export type * from './generated/types.ts'
export { errcodes, type Errcode, type ErrcodeEntry, type Evidence } from './generated/errcodes.ts'
export { operations, type OperationMessages } from './generated/operations.ts'
export { rules, type RuleEntry, type RuleName, type StepName } from './generated/rules.ts'
export { createIssue, formatIssues, type Issue } from './issue.ts'
export { isMessage, parseMessage, validateMessage, type ParsedMessage } from './validate.ts'
