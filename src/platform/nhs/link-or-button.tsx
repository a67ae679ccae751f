import type { Root, Slot } from './root.ts'

/** A link, or a button of a form that looks like one. */
export type LinkTarget =
  | { href: string; type?: never; name?: never; value?: never }
  | {
      href?: never
      type: 'submit' | 'button' | 'reset'
      name?: string | undefined
      value?: string | undefined
    }

export function LinkOrButton(props: LinkTarget & Pick<Root, 'id' | 'attributes'> & { class: string; children: Slot }) {
  const common = { class: props.class, id: props.id, ...props.attributes }
  if (props.href !== undefined) {
    return (
      <a {...common} href={props.href}>
        {props.children}
      </a>
    )
  }
  return (
    <button {...common} type={props.type} name={props.name} value={props.value}>
      {props.children}
    </button>
  )
}
