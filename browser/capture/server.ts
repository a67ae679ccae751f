import type { Directory } from '../../src/outreach/offline/directory-shape.ts'
import type { Choice, Ready } from '../../src/outreach/offline/ready-shape.ts'

const patience = 20_000
const isJson = (answer: Response) => (answer.headers.get('content-type') ?? '').startsWith('application/json')
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isReady = (value: unknown): value is Ready => isObject(value) && 'lists' in value && 'key' in value
const isTeam = (value: unknown): value is { team: Choice[] } => isObject(value) && Array.isArray(value.team)
const isDirectory = (value: unknown): value is Directory => isObject(value) && 'activities' in value && 'hubs' in value

/** What an answer says, where it is the server's own: networks answer with pages of theirs. */
async function asked(address: string, settings: RequestInit): Promise<{ status: number; said: unknown } | null> {
  try {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(address, { cache: 'no-store', redirect: 'manual', signal, ...settings })
    return isJson(answer) ? { status: answer.status, said: await answer.json() } : null
  } catch {
    return null
  }
}

const withPass = (pass: string | undefined): RequestInit =>
  pass === undefined ? {} : { headers: { 'kith-pass': pass } }

/** What a signed-in worker's phone needs; 'nobody' where the server says that nobody is signed in who may; null offline. */
export async function askReady(base: string, pass: string | undefined): Promise<Ready | 'nobody' | null> {
  // In the language of the app as it lies on the phone, whatever has been chosen since.
  const address = `${base}/capture/ready?language=${document.documentElement.lang}`
  const answer = await asked(address, { method: 'POST', ...withPass(pass) })
  if (answer && isReady(answer.said)) return answer.said
  const refused = answer?.status === 401 || answer?.status === 403
  return refused && isObject(answer.said) && answer.said.kith === 'capture' ? 'nobody' : null
}

/** From now on in this language; false where the server did not say so. */
export async function askLanguage(base: string, language: string): Promise<boolean> {
  return (await asked(`${base}/capture/language?to=${language}`, { method: 'POST' }))?.status === 200
}

/** False only where the server says that this pass works no more. */
export async function passWorks(base: string, pass: string): Promise<boolean> {
  const answer = await asked(`${base}/capture/pass`, withPass(pass))
  return !(answer && isObject(answer.said) && answer.said.works === false)
}

/** What there is near here; null where the server did not say, or has nothing new. */
export async function askDirectory(base: string): Promise<Directory | null> {
  const answer = await asked(`${base}/capture/directory.json`, {})
  return answer?.status === 200 && isDirectory(answer.said) ? answer.said : null
}

/** Who may come along on a round; null where the server did not say. Never to be written on the phone. */
export async function askTeam(base: string): Promise<Choice[] | null> {
  const answer = await asked(`${base}/capture/team`, {})
  return answer?.status === 200 && isTeam(answer.said) ? answer.said.team : null
}
