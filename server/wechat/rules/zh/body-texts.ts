import type { RuleTexts } from '../rule-text.ts'

/** The rules about the body in Chinese. */
export const bodyTexts = {
  'body-empty': {
    statement: 'POST 接口必须有请求体；没有参数的接口也要传 {}。',
    expected: 'JSON 对象，没有参数时传 {}',
    received: '空请求体',
    remedy: '请把 {} 这两个字节作为请求体发送。',
  },
  'body-not-json': {
    statement: '请求体必须是 JSON。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 JSON 对象。',
  },
  'body-form': {
    statement: '表单或 multipart 格式的请求体不是 JSON。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请把各字段放进一个 JSON 对象中发送。',
  },
  'body-array': {
    statement: '请求体必须是 JSON 对象，不能是数组；PHP 会把空数组编码成 []。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 {}（PHP 中用 new stdClass 或 JSON_FORCE_OBJECT）。',
  },
  'body-null': {
    statement: '请求体为 null 时，按空请求体处理。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 {}，不要发送 null。',
  },
  'body-scalar': {
    statement: '请求体必须是 JSON 对象，不能是字符串、数字或布尔值。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 {}。',
  },
  'body-not-utf8': {
    statement: '请求体必须是合法的 UTF-8。',
    expected: 'JSON 对象',
    received: '{found}',
    remedy: '请使用 UTF-8 编码请求体，且不要压缩。',
  },
  'body-bom': {
    statement: '请求体不能以 BOM（字节顺序标记）开头。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请去掉请求体开头的 BOM。',
  },
  'body-too-large': {
    statement: '请求体超过 1 MiB 时返回 413，响应体为空。',
    expected: '最多 {limit} 字节',
    received: '超出上限',
    remedy: '请减小请求体；正确的请求不到 1 KB。',
  },
  'body-duplicate-keys': { statement: '出现重复的键时，以最后一个为准。' },
  'body-proto-key': { statement: '名为 __proto__ 的键与其他未知字段一样处理。' },
  'body-content-type': { statement: '不检查请求的 Content-Type，只看请求体的内容。' },
  'field-unknown': { statement: '未知字段会被忽略。' },
  'field-missing': {
    statement: '缺少必填字段时，返回 data format error；凭证为空视为缺失。',
    expected: '{field}（{wanted}）',
    received: '{found}',
    remedy: '请{advice}。',
  },
  'field-missing-named': {
    statement:
      'appid 或 secret 缺失或为空时，返回专门的 errcode（41002、41018、41004）；grant_type 缺失或错误时，返回 40002。',
    expected: '{field}（{wanted}）',
    received: '{found}',
    remedy: '请{advice}。',
  },
  'field-invalid': {
    statement: '字段类型不正确时，返回 data format error；取值不在允许范围内时也如此，为推断。',
    expected: '{field}（{wanted}）',
    received: '{found}',
    remedy: '请按接口文档传入该字段。',
  },
} as const satisfies Partial<RuleTexts>
