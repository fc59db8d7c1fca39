import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de, type Locale } from './locales/de'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Locale }
  }
}

/** Texts are bundled, so the instance is ready at once. React escapes what it shows. */
export function createI18n(): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: 'de',
    resources: { de: { translation: de } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
