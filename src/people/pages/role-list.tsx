import { useWords } from '../../platform/words/index.ts'
import type { HeldRole } from '../queries/roles.ts'
import { personRoles } from '../roles.ts'
import type { PersonId } from '../tables.ts'

interface RoleListProps {
  id: PersonId
  /** Those held now. */
  roles: HeldRole[]
  url(path: string): string
  mayGive: boolean
}

function Held({ role, id, url, mayGive }: Omit<RoleListProps, 'roles'> & { role: HeldRole }) {
  const { t, date } = useWords()
  const name = t(`people.role.${role.role}`)
  return (
    <li>
      {t('people.roles.since', { role: name, day: date(role.since, 'long') })}{' '}
      {mayGive && (
        <a href={url(`/people/${id}/roles/${role.role}/lay-down`)}>{t('people.roles.lay-down-link', { role: name })}</a>
      )}
    </li>
  )
}

/** The roles somebody holds, and the way to take one up or lay it down. */
export function RoleList(props: RoleListProps) {
  const { t } = useWords()
  const { id, roles, url, mayGive } = props
  return (
    <>
      {roles.length === 0 && <p>{t('people.roles.none')}</p>}
      <ul class="nhsuk-list">
        {roles.map((role) => (
          <Held key={role.role} {...props} role={role} />
        ))}
      </ul>
      {mayGive && roles.length < personRoles.length && (
        <p>
          <a href={url(`/people/${id}/roles/new`)}>{t('people.roles.take-up')}</a>
        </p>
      )}
    </>
  )
}
