/** What is to be sent to somebody once they say who they are. */
export interface ToSend {
  /** As the server knows it. */
  target: string
  /** As the worker reads it. */
  title: string
}

// Only here, in memory: neither what was asked for nor that a name was given is written on the phone.
const wished = new Map<string, ToSend>()
const named = new Set<string>()

/** Nobody is known to send it to, until the name of this conversation is saved. */
export function wishToSend(conversation: string, toSend: ToSend): void {
  wished.set(conversation, toSend)
}

export const wishedFor = (conversation: string): ToSend | undefined => wished.get(conversation)

/** They would rather not say who they are: nothing can be sent. */
export function giveUpSending(conversation: string): void {
  wished.delete(conversation)
}

/** From now on it is known to whom what comes of this conversation is sent. */
export function nameGiven(conversation: string): void {
  named.add(conversation)
  wished.delete(conversation)
}

export const isNamed = (conversation: string): boolean => named.has(conversation)

export function forgetWishes(): void {
  wished.clear()
  named.clear()
}
