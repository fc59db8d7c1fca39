import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotice } from '../ui/notice'
import { useRequest } from './use-packs'

/** Bytes of one part on its way to the host, which takes 900 KB of Base64. */
const PART_BYTES = 600_000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // In pieces: the arguments of a call are limited.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** Hands a zip to the host part by part, which then opens it under the policy for packs. */
export function useUploadZip(): (file: Blob) => Promise<void> {
  const request = useRequest()
  const show = useNotice()
  const { t } = useTranslation()
  return useCallback(
    async (file) => {
      let ticket: string | null = null
      for (let at = 0; at === 0 || at < file.size; at += PART_BYTES) {
        const bytes = new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer())
        const answer: { ticket: string } | null = await request('packs.upload', { ticket, part: toBase64(bytes) })
        if (!answer) return
        ticket = answer.ticket
      }
      if (ticket !== null && (await request('packs.openZip', { ticket }))) {
        show({ kind: 'done', text: t('packs.zipOpened') })
      }
    },
    [request, show, t],
  )
}
