/** A refusal in words that the person who starts Kith can act on. */
export class KeeperProblem extends Error {
  override readonly name = 'KeeperProblem'
  readonly sentence: string

  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.sentence = sentence
  }
}
