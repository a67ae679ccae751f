import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'

/** What stands in a form with a picture, at most: with its file as text it still passes as any other form's body. */
const limits = { fileSize: 163_840, files: 1, fields: 20, fieldSize: 65_536, parts: 21 }

/**
 * Lets the forms of `app`, and no others, be sent in parts (RFC 7578), as browsers send files. The file becomes an answer
 * like every other: text, here base64. So it also survives a page that asks to sign in again first.
 */
export async function takePictures(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits,
    onFile: async (part) => {
      Object.assign(part, { value: (await part.toBuffer()).toString('base64') })
    },
  })
}
