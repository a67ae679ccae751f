import type { HeaderAccountProps } from './header-account.tsx'
import { HeaderAccount } from './header-account.tsx'
import type { HeaderNavigationProps } from './header-navigation.tsx'
import { HeaderNavigation } from './header-navigation.tsx'
import type { HeaderSearchProps } from './header-search.tsx'
import { HeaderSearch } from './header-search.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

/** The programme's own sign: an image, or a drawing in the page itself, which must carry its own name. */
export type HeaderLogo = ({ src: string; alt: string } | { drawing: Slot }) & {
  /** Without an address of its own the logo leads where the programme's name does. */
  href?: string | undefined
  /** Names the link of the logo, such as "Kith home page". */
  ariaLabel: string
}

export interface HeaderProps extends Root {
  logo?: HeaderLogo | undefined
  /** The programme's name, and its home page. */
  service?: { text: string; href?: string | undefined } | undefined
  navigation?: HeaderNavigationProps | undefined
  account?: HeaderAccountProps | undefined
  search?: HeaderSearchProps | undefined
  /** Search and account stand beside the name also on a small screen. */
  inline?: boolean | undefined
}

function LogoImage({ logo }: { logo: HeaderLogo }) {
  if ('drawing' in logo) return <>{logo.drawing}</>
  return <img class="nhsuk-header__organisation-logo" src={logo.src} width="280" alt={logo.alt} />
}

function ServiceName({ text, href }: { text: string; href?: string | undefined }) {
  return href === undefined ? (
    <span class="nhsuk-header__service-name">{text}</span>
  ) : (
    <a class="nhsuk-header__service-name" href={href}>
      {text}
    </a>
  )
}

/** One link where logo and name lead to the same page, since two links to one place are a burden. */
function LogoAndName({ logo, service }: { logo: HeaderLogo; service: HeaderProps['service'] }) {
  const together = service?.href !== undefined && (logo.href === undefined || logo.href === service.href)
  const href = together ? service.href : logo.href
  const inside = (
    <>
      <LogoImage logo={logo} />
      {together && <ServiceName text={service.text} />}
    </>
  )
  return (
    <>
      {href === undefined ? (
        inside
      ) : (
        <a class="nhsuk-header__service-logo" href={href} aria-label={logo.ariaLabel}>
          {inside}
        </a>
      )}
      {service && !together && <ServiceName {...service} />}
    </>
  )
}

/** The top of every page. It shows the programme's own name and sign, never those of the NHS by itself. */
export function Header({ logo, service, navigation, account, search, inline, ...root }: HeaderProps) {
  return (
    <header
      class={classNames('nhsuk-header', inline && 'nhsuk-header--inline', root.classes)}
      id={root.id}
      role="banner"
      {...root.attributes}
    >
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          {logo ? <LogoAndName logo={logo} service={service} /> : service && <ServiceName {...service} />}
        </div>
        {search && <HeaderSearch {...search} />}
        {account && <HeaderAccount {...account} />}
      </div>
      {navigation && <HeaderNavigation {...navigation} />}
    </header>
  )
}
