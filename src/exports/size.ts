/** Bytes in megabytes, rounded up: a size is never said smaller than it is. */
export const megabytes = (bytes: number): number => (bytes < 10_000_000 ? Math.ceil(bytes / 100_000) / 10 : Math.ceil(bytes / 1_000_000))
