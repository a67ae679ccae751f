/** Plain name, such as `citizen.rtl.css` -> built name, which carries a hash. */
export function buildStyles(outFolder: string): Promise<Record<string, string>>
