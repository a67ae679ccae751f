/**
 * Marks that steer the direction of text (Unicode Standard Annex 9), zero-width spaces, the soft hyphen, the byte order
 * mark and the invisible "tag" letters. They turn other words round on a page or make two equal names look different.
 * The joiners U+200C and U+200D are not here: Persian, Hindi and others need them to spell.
 */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu

/** A joiner joins letters; anywhere else it is only a trick. */
const strayJoiner = /(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu

/** A half of a surrogate pair on its own, which PostgreSQL refuses to store. */
const brokenCharacter = /\p{Cs}/gu

/** One line of text as a reader sees it: NFC, no controls, no hidden marks, single spaces, nothing at the ends. */
export function visibleText(typed: string): string {
  return typed
    .replace(invisible, '')
    .replace(brokenCharacter, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(strayJoiner, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}
