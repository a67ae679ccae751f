/** Plain name, such as `capture.js` -> built name, which carries a hash. */
export function buildBrowser(outFolder: string): Promise<Record<string, string>>
