export const personRoles = ['active-citizen', 'digital-champion'] as const
export type PersonRole = (typeof personRoles)[number]
