import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { PlainKey } from '../fields/index.ts'
import { Problem } from '../problem/index.ts'

/** OWASP Password Storage Cheat Sheet (read 2026): one of its five equal choices for scrypt, the one that needs 16 MB. */
const cost = { N: 2 ** 14, r: 8, p: 5 }
const keyBytes = 32

function derive(passphrase: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt:N:r:p:salt:key` */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(passphrase, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(':')
}

/*
 * Each comparison takes a processor for a tenth of a second or more, and a database connection waits for it. So few run
 * at a time that whoever sends thousands, from thousands of addresses, cannot bring the whole site to a standstill.
 */
const mostAtOnce = 4
let running = 0

export async function isPassphrase(passphrase: string, kept: string): Promise<boolean> {
  if (running >= mostAtOnce) throw new Problem('too-many', 'platform.sign-in.busy')
  running += 1
  try {
    return await matches(passphrase, kept)
  } finally {
    running -= 1
  }
}

async function matches(passphrase: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = kept.split(':')
  const right = Buffer.from(key, 'base64url')
  const given = await derive(passphrase, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return given.length === right.length && timingSafeEqual(given, right)
}

let nobodys: Promise<string> | undefined

/** Matches nothing, and takes as long to compare: an address that nobody has must not answer sooner. */
export function nobodysPassphrase(): Promise<string> {
  nobodys ??= hashPassphrase(randomBytes(16).toString('hex'))
  return nobodys
}

const shortest = 12
// Long ones that stand high in every list of stolen passwords, by what is left without digits, marks and repeats.
const tooKnown = /^(pasword|qwertyuiop|iloveyou|letmein|welcome|administrator|changeme|abcdefghijkl|fotbal|liverpol)+$/

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/(.)\1+/gu, '$1')

function isRow(passphrase: string): boolean {
  const steps = [...passphrase].map((letter, i, all) => letter.charCodeAt(0) - (all[i - 1] ?? letter).charCodeAt(0))
  return new Set(steps.slice(1)).size <= 1
}

/**
 * What is wrong with a new passphrase, or null. No rule about kinds of characters: length, and not what others would
 * try first (NIST SP 800-63B-4, 3.1.1.2, 2025; NCSC, "Three random words", 2021).
 */
export function passphraseProblem(passphrase: string, around: readonly string[]): PlainKey | null {
  if ([...passphrase].length < shortest) return 'platform.passphrase.short'
  if (new Set(passphrase).size < 5 || isRow(passphrase)) return 'platform.passphrase.guessable'
  const letters = lettersOf(passphrase)
  if (letters.length < 4 || tooKnown.test(letters)) return 'platform.passphrase.guessable'
  const known = around.flatMap((words) => [lettersOf(words), ...words.split(/[\s@.]+/).map(lettersOf)])
  const longestFirst = known.filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < 4 ? 'platform.passphrase.guessable' : null
}
