/** Whether an error means that the database is away or cannot write now (refused, cut, starting, stopping, full), not that a query was wrong. */
export const isUnavailable = (error: unknown): boolean => {
  const { code, message, cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown }
  if (cause && isUnavailable(cause)) return true
  if (code && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08...|57P0[123]|53...)$/.test(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/.test(
    message ?? '',
  )
}
