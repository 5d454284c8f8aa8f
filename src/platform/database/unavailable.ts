/** Whether an error means that the database is away or cannot do it now (refused, cut, starting, stopping, overloaded, full), not that a query was wrong. */
export const isUnavailable = (error: unknown): boolean => {
  const { code, message, cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown }
  if (cause && isUnavailable(cause)) return true
  if (code && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08...|57014|57P0[123]|53...)$/.test(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/.test(
    message ?? '',
  )
}

/** Whether an error means that a disk is full: the database's, or the one of the documents. */
export const isFull = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || (cause !== undefined && isFull(cause))
}
