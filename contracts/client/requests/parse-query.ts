/** One parameter of a query. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
  /** As it stood in the url: `access_token=a%2Bb`. */
  readonly raw: string
}

/** The parameters of a query in their order, decoded as a form is. */
export function parseQuery(query: string): QueryParameter[] {
  return query
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [[name, value] = ['', '']] = new URLSearchParams(raw)
      return { name, value, raw }
    })
}
