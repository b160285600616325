/** A rate of 1/1000 of a percent: `8.875%`. */
export const percentWords = (rate: number): string => `${rate / 1_000}%`;
