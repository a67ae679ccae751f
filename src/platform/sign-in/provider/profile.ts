import type { JsonObject } from '../../database/index.ts'

/** How a client proves to the provider that it is itself. */
export type ClientProof = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'

type Claims = Readonly<Record<string, unknown>>

/** What is different about one provider; the rest is OpenID Connect, the same for all. */
export interface Profile {
  /** The first is taken unless the settings name another. */
  readonly proofs: readonly ClientProof[]
  /** Further parameters of the request to sign in. */
  asks(settings: JsonObject): Record<string, string>
  /** Whether the ID token says that the sign-in was as strong as was asked for. */
  satisfies(claims: Claims, settings: JsonObject, issuer: string): boolean
  /** What is wrong with an issuer for this profile, for the operator. */
  issuerProblem(issuer: string): string | null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(text) : text(value).split(' ')).filter(Boolean)
const any = () => null

/** Any other provider: `acr` among the settings names the classes of sign-in that will do. */
const generic: Profile = {
  proofs: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  asks: ({ acr }): Record<string, string> => (texts(acr).length > 0 ? { acr_values: texts(acr).join(' ') } : {}),
  satisfies: (claims, { acr }) => texts(acr).length === 0 || texts(acr).includes(text(claims.acr)),
  issuerProblem: any,
}

const oneTenant = /^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0$/

/**
 * Microsoft Entra ID, of one tenant only: the addresses for "any organisation" let in whoever has a tenant of their own.
 * `acrs` among the settings names an authentication context, which the tenant's policy ties to a second factor.
 * Source: Microsoft identity platform, "ID token claims reference" and "Conditional Access authentication context", 2025.
 */
const entraId: Profile = {
  proofs: ['client_secret_post', 'private_key_jwt'],
  asks: ({ acrs }): Record<string, string> => {
    const values = texts(acrs)
    return values.length > 0 ? { claims: JSON.stringify({ id_token: { acrs: { essential: true, values } } }) } : {}
  },
  satisfies: (claims, { acrs }, issuer) =>
    text(claims.tid) === oneTenant.exec(issuer)?.[1] && texts(acrs).every((each) => texts(claims.acrs).includes(each)),
  issuerProblem: (issuer) =>
    oneTenant.test(issuer) ? null : 'must be https://login.microsoftonline.com/<id of your tenant>/v2.0',
}

const levelOf = (claim: unknown) => Number.parseInt(String(claim), 10) || 0

/**
 * NHS Care Identity Service 2. `acr` and `idAssurance` among the settings ask for more than two factors and no proof of
 * identity. Source: NHS England, CIS2 Authentication, "ACR and AMR values" and "Scopes and claims", read 2026.
 */
const cis2: Profile = {
  proofs: ['private_key_jwt', 'client_secret_post'],
  asks: ({ acr }) => ({ acr_values: text(acr) || 'AAL2_OR_AAL3_ANY' }),
  satisfies: (claims, { acr, idAssurance }) =>
    levelOf(claims.authentication_assurance_level) >= (text(acr).startsWith('AAL3') ? 3 : 2) &&
    levelOf(claims.id_assurance_level) >= levelOf(idAssurance ?? 0),
  issuerProblem: any,
}

/**
 * GOV.UK One Login at its medium level, a password and a second factor, without proof of identity.
 * Source: GOV.UK One Login technical documentation, "Authenticate your user", read 2026.
 */
const oneLogin: Profile = {
  proofs: ['private_key_jwt'],
  asks: () => ({ vtr: '["Cl.Cm"]' }),
  satisfies: (claims) => text(claims.vot) === 'Cl.Cm',
  issuerProblem: any,
}

export const profiles = { generic, 'entra-id': entraId, 'nhs-cis2': cis2, 'one-login': oneLogin } as const
export type ProfileName = keyof typeof profiles

export const isProfile = (name: string): name is ProfileName => Object.hasOwn(profiles, name)

export function proofOf(profile: Profile, { proof }: JsonObject): ClientProof {
  const [usual = 'private_key_jwt'] = profile.proofs
  return profile.proofs.find((each) => each === proof) ?? usual
}
