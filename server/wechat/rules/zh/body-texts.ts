import type { RuleTexts } from '../rule-text.ts'

/** The rules about the body in Chinese. */
export const bodyTexts = {
  'body-empty': {
    statement: 'POST 接口必须有请求体；没有参数的接口也要传 {}。',
    expected: 'JSON 对象，没有参数时传 {}',
    received: '空的请求体',
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
    remedy: '请把各字段放进一个 JSON 对象发送。',
  },
  'body-array': {
    statement: 'JSON 数组不是对象；PHP 会把空数组编码成 []。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 {}（PHP 中用 new stdClass 或 JSON_FORCE_OBJECT）。',
  },
  'body-null': {
    statement: '请求体为 null 时，视为空的请求体。',
    expected: 'JSON 对象',
    received: '{body}',
    remedy: '请发送 {}，不要发送 null。',
  },
  'body-scalar': {
    statement: '请求体为字符串、数字或布尔值时，不是 JSON 对象。',
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
    statement: 'JSON 前面带有 BOM（字节顺序标记）时拒绝。',
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
  'field-unknown': { statement: '忽略未知字段。' },
  'field-missing': {
    statement: '缺少必填字段时返回 data format error。',
    expected: '{field}：{wanted}',
    received: '{found}',
    remedy: '请检查该字段，并传入符合要求的值。',
  },
  'field-missing-named': {
    statement: '缺少某些凭证字段时有专门的 errcode（41002、41004、41018、40002）。',
    expected: '{field}：{wanted}',
    received: '{found}',
    remedy: '请检查该字段，并传入符合要求的值。',
  },
  'field-invalid': {
    statement: '字段类型不对时返回 data format error。',
    expected: '{field}：{wanted}',
    received: '{found}',
    remedy: '请按接口文档中的类型发送该字段。',
  },
} as const satisfies Partial<RuleTexts>
