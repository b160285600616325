/** Milliseconds of the machine's monotonic clock: the same in every process, so that one may start a watch that another stops. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
