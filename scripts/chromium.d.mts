export const chromiumArguments: string[]
/** Where Chromium is on this machine, if it is there at all. */
export function findChromium(): string | undefined
export const noChromium: string
