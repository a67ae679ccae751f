/** The relative luminance of a colour, 0 (black) to 1 (white). WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * How well two colours can be told apart: (lighter + 0.05) / (darker + 0.05), from 1 (alike) to 21 (black and white).
 * Words need 4.5, and signs 3 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
 * @param a a colour as `#rrggbb`; anything else gives NaN
 * @param b likewise
 */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return (lighter + 0.05) / (darker + 0.05)
}

const white = '#ffffff'

/**
 * Whether a programme's colours can be read: the brand is also the colour of words on a white page,
 * its text stands on the brand, and the accent marks things on white.
 */
export const isReadableBrand = (brand: { colour: string; text: string; accent: string }): boolean =>
  contrast(brand.colour, white) >= 4.5 &&
  contrast(brand.text, brand.colour) >= 4.5 &&
  contrast(brand.accent, white) >= 3
