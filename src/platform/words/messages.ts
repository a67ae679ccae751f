/**
 * Every message the screens can show, by key, with the parameters it takes.
 * Filled by `src/words.gen.ts`, which `scripts/words.mjs` writes from all catalogues, so that a key that is not there,
 * or a parameter that is missing or too many, does not compile.
 */
export interface Messages {}

export type MessageKey = keyof Messages

/** The parameters of a message: none at all, or exactly the ones it names. */
export type MessageParams<K extends MessageKey> = keyof Messages[K] extends never ? [] : [params: Messages[K]]

export type Translate = <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string
