// Sass must know a colour to mix it, and a programme's colour is known only when its page is read.
// So the sheet is compiled with default colours, and afterwards each default gives way to its custom property.

const colour = /^#[0-9a-f]{6}$/i

export function putBrandIn(root) {
  const properties = new Map()
  root.walkDecls(/^--kith-/, ({ prop, value }) => {
    if (colour.test(value)) properties.set(value.toLowerCase(), prop)
  })
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--kith-')) return
    declaration.value = declaration.value.replace(/#[0-9a-f]{6}\b/gi, (found) => {
      const property = properties.get(found.toLowerCase())
      return property ? `var(${property})` : found
    })
  })
}
