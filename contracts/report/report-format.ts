/** The forms in which a report can be had. */
export const reportFormats = ['text', 'json', 'junit', 'markdown'] as const

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number]
