// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/** For each pattern of a schema that has an example: that example, as JSON. */
export const patternExamples: Readonly<Record<string, string>> = {
  '^\\d+\\.\\d+\\.\\d+$': '"1.0.0"',
  '^\\d+(\\.\\d+)?(ms|s|m|h|d)$': '"48h"',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$':
    '"2026-03-31T12:00:00+08:00"',
  '^/': '"/wxa/getversioninfo"',
}
