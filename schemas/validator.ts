/** One failed keyword, as the generated validating functions note it. */
export interface ValidationError {
  /** JSON pointer to the value that was looked at. */
  readonly instancePath: string
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  /** What the keyword asked for, such as `{ limit: 1 }` or `{ missingProperty: 'version' }`. */
  readonly params: Readonly<Record<string, unknown>>
}

/** A generated validating function: it leaves its errors on itself. */
export interface Validator {
  (value: unknown): boolean
  /** Errors of the last call; null after a valid value. */
  errors?: readonly ValidationError[] | null
}
