/** What looks like a person who could be found: names with a telephone number, a mail address or an address. Guesses, on the safe side. */

export type PersonalKind = 'phone' | 'mail' | 'address'

export interface PersonalMatch {
  readonly kind: PersonalKind
  readonly index: number
  readonly text: string
}

const PHONE = /(?<![\p{L}\p{N}.,/-])(?:\+49[ (]?\(?0?\)?|0)[1-9](?:[ /()-]{0,2}\d){5,12}(?!\p{N})/gu
const MOBILE = /^(?:\+49[ (]?\(?0?\)?|0)1[567]/
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const ADDRESS =
  /(?<!\p{L})\p{Lu}[\p{L}-]*(?:[Ss]traße|[Ss]tr\.|[Ss]trasse|[Ww]eg|[Gg]asse|[Aa]llee|[Pp]latz|[Dd]amm|[Uu]fer) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/gu

/** First names that are frequent in Germany, of several generations and origins; a list cannot have them all. */
const FIRST_NAMES =
  'Achim|Agnieszka|Ahmed|Aische|Aleksandra|Alexander|Ali|Amina|Amir|Andrea|Andreas|Angela|Anja|Anke|Anna|Anne|Antje|Ayla|Aylin|Ayse|Ayşe|Barbara|Bärbel|Ben|Bernd|Birgit|Brigitte|Britta|Carsten|Charlotte|Christa|Christian|Christiane|Christina|Christine|Clara|Claudia|Daniel|Daniela|David|Deniz|Detlef|Dieter|Dirk|Dmitri|Doris|Elena|Elias|Elif|Elisabeth|Elke|Emil|Emilia|Emma|Emre|Erika|Eva|Fatima|Fatma|Felix|Finn|Frank|Frauke|Friedrich|Gabriele|Gerd|Gerhard|Gisela|Günter|Hanna|Hannah|Hans|Hassan|Hatice|Heike|Heinz|Helga|Helmut|Holger|Horst|Hüseyin|Ibrahim|Ingrid|Irina|Jan|Jana|Jens|Joachim|Johannes|Jonas|Jörg|Julia|Jürgen|Karin|Karl|Katharina|Kerstin|Khalid|Klaus|Laura|Layla|Lea|Leila|Lena|Leon|Leonie|Leyla|Lina|Lisa|Luca|Luis|Lukas|Manfred|Maria|Marie|Mario|Markus|Marta|Martin|Martina|Maryam|Max|Mehmet|Mia|Michael|Mila|Mohamed|Mohammad|Mohammed|Monika|Moritz|Murat|Mustafa|Natalia|Nicole|Nina|Noah|Nour|Oksana|Olaf|Olena|Olga|Omar|Paul|Peter|Petra|Piotr|Rainer|Ralf|Rania|Renate|Rita|Robert|Rolf|Sabine|Samira|Sandra|Sarah|Sebastian|Silke|Simone|Sofia|Sofie|Sonja|Sophie|Stefan|Stefanie|Susanne|Sven|Svetlana|Sybille|Tanja|Tetiana|Thomas|Thorsten|Tim|Tobias|Torsten|Ulrich|Ulrike|Ursula|Ute|Uwe|Volker|Walter|Werner|Wolfgang|Yasmin|Yusuf|Zeynep'
const NAME = new RegExp(
  `(?<!\\p{L})(?:(Frau|Herrn?|Familie|Nachbar(?:in)?) (?:Dr\\. )?|Dr\\. |(?:${FIRST_NAMES}) )(?:(?:von|van|de|zu|el|al)(?: der| den)? )?\\p{Lu}[\\p{L}-]+`,
  'gu',
)
/** By itself it is no find of the check, since an example may have one; from one's own protocol it goes, too. */
const FIRST_NAME = new RegExp(`(?<![\\p{L}-]|St\\. |Sankt )(?:${FIRST_NAMES})(s?)(?![\\p{L}-])`, 'gu')

/** Mail addresses of an office, not of a person. */
const OFFICE_MAIL =
  /^(?:info|kontakt|post|poststelle|mail|email|buero|büro|office|service|team|redaktion|presse|hilfe|beratung|anmeldung|verein|vorstand|stadtteil\w*|nachbarschaft\w*|quartier\w*|gemeinde\w*|stadt\w*|treff\w*)[\w.-]*@/i

/** Numbers of mobile telephones and a person's mail address by themselves; everything else only near a name. */
export function findPersonalData(block: string): readonly PersonalMatch[] {
  // Most texts have neither, and the patterns below take long to make.
  if (!/[\d@]/.test(block)) return []
  const hasName = block.search(NAME) !== -1
  const phones = collect(block, PHONE, 'phone').filter(({ text }) => hasName || MOBILE.test(text))
  const mails = block.includes('@')
    ? collect(block, MAIL, 'mail').filter(({ text }) => hasName || isPersonalMail(text))
    : []
  const addresses = hasName ? collect(block, ADDRESS, 'address') : []
  return [...phones, ...mails, ...addresses].sort((a, b) => a.index - b.index)
}

function collect(text: string, pattern: RegExp, kind: PersonalKind): readonly PersonalMatch[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, index: match.index, text: match[0] }))
}

function isPersonalMail(mail: string): boolean {
  return !OFFICE_MAIL.test(mail) && /^\p{L}+[._-]\p{L}+@/u.test(mail)
}

/** A text of one's own protocol as others may read it: nobody can be found by it any more. */
export function anonymise(text: string): string {
  return text
    .replace(MAIL, '…')
    .replace(PHONE, '…')
    .replace(ADDRESS, '…')
    .replace(NAME, (_name, title: string | undefined, at: number, all: string) =>
      inflect(chooseWords(title), findCase(all.slice(0, at), title)),
    )
    .replace(FIRST_NAME, (_name, genitive: string, at: number, all: string) =>
      genitive === '' ? inflect(SOMEBODY, findCase(all.slice(0, at))) : '…',
    )
    .replace(/(?:Telefon|Tel|Mobil|Handy|E-Mail|Mail)[.:]* *…/g, '…')
    .replace(/ *\((?:…|[\s,;/])*\)|, …(?=[.,;)])/g, '')
    .trim()
    .replace(/(^|[.!?]\s+|\n\s*)(eine?[nmr]? )/g, (_all, before: string, word: string) => `${before}E${word.slice(1)}`)
}

type Case = 'nominative' | 'accusative' | 'dative'

/** Ends in a preposition, or in one with a name and "und": all that it governs stands in one case. */
const governed = (prepositions: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${prepositions})\\s+(?:(?:\\p{Lu}[\\p{L}.-]*|eine[mnr]?)\\s+(?:\\p{L}+\\s+)*(?:und|oder)\\s+)?$`,
    'u',
  )
const DATIVE = governed('[Bb]ei|[Mm]it|[Vv]on|[Zz]u|[Aa]us|[Nn]ach|[Ss]eit|[Aa]ußer|[Gg]egenüber|[Dd]ank|[Nn]eben')
const ACCUSATIVE = governed('[Ff]ür|[Dd]urch|[Gg]egen|[Oo]hne|[Uu]m')

/** By the word before a name; "Herrn" without one is an object. */
function findCase(before: string, title?: string): Case {
  if (DATIVE.test(before)) return 'dative'
  return ACCUSATIVE.test(before) || title === 'Herrn' ? 'accusative' : 'nominative'
}

interface Words {
  readonly isFeminine: boolean
  readonly noun: string
}

const SOMEBODY: Words = { isFeminine: true, noun: 'Person' }

function chooseWords(title: string | undefined): Words {
  if (title === 'Frau') return { isFeminine: true, noun: 'Teilnehmerin' }
  if (title?.startsWith('Herr')) return { isFeminine: false, noun: 'Teilnehmer' }
  if (title === 'Nachbar') return { isFeminine: false, noun: 'Nachbar' }
  if (title === 'Nachbarin') return { isFeminine: true, noun: 'Nachbarin' }
  return title === 'Familie' ? { isFeminine: true, noun: 'Familie' } : SOMEBODY
}

function inflect({ isFeminine, noun }: Words, form: Case): string {
  if (isFeminine) return `${form === 'dative' ? 'einer' : 'eine'} ${noun}`
  if (form === 'nominative') return `ein ${noun}`
  return `${form === 'dative' ? 'einem' : 'einen'} ${noun === 'Nachbar' ? 'Nachbarn' : noun}`
}
