/** The languages that explanations are written in. */
export const langs = ['en', 'zh'] as const

/** One of {@link langs}: English, or Chinese in simplified characters. */
export type Lang = (typeof langs)[number]
