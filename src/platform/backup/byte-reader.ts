/** Takes exact numbers of bytes from a stream of chunks of any size. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  /** The next `count` bytes; undefined, with nothing taken, when the stream ends before them. */
  async take(count: number): Promise<Buffer | undefined> {
    const parts = [this.#held]
    let length = this.#held.length
    let ended = false
    while (length < count && !ended) {
      const next = await this.#chunks.next()
      ended = next.done === true
      if (next.done) continue
      parts.push(next.value)
      length += next.value.length
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts, length)
    this.#held = ended && length < count ? all : all.subarray(count)
    return length < count ? undefined : all.subarray(0, count)
  }

  /** The next `count` bytes, or fewer where the stream ends. */
  async takeUpTo(count: number): Promise<Buffer> {
    const whole = await this.take(count)
    if (whole) return whole
    const rest = this.#held
    this.#held = Buffer.alloc(0)
    return rest
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return true
      this.#held = next.value
    }
    return false
  }
}
