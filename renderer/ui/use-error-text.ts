import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError, type ErrorCode, type WireError } from '../../core/errors'

type AnyError = AppError | WireError | { readonly code: ErrorCode }

/**
 * The German sentence of an error, with its blanks filled. What is no error of ours gets the sentence of `otherwise`: it may hold paths, and
 * nobody could act on it.
 */
export function useErrorText(): (error: unknown, otherwise?: ErrorCode) => string {
  const { t } = useTranslation()
  return useCallback(
    (error, otherwise = 'internal') => {
      const known: AnyError = isCoded(error) ? error : { code: otherwise }
      const data = 'data' in known ? known.data : {}
      // The blanks differ from code to code; the error brings those of its own.
      const fill = t as (key: string, values: Readonly<Record<string, string | number>>) => string
      return fill(`errors.${known.code}`, data)
    },
    [t],
  )
}

function isCoded(error: unknown): error is AppError | WireError {
  return (
    error instanceof AppError || (typeof error === 'object' && error !== null && 'code' in error && 'data' in error)
  )
}
