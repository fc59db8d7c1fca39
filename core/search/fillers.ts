/** Words, folded, that carry no meaning of their own. In a query beside other words they count nothing. */

/** Articles, prepositions, conjunctions, pronouns: also dropped from the phrases of the glossary. */
const FUNCTION_WORDS = `
der die das des dem den ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim bis da dabei dafur damit dann dass daran darauf daruber dazu denn
deren dessen dies diese diesem diesen dieser dieses doch dort du durch er es etwas euch euer eure fur gegen gegenuber hier hin hinter ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer im in ins innerhalb ist ja je jede jedem jeden jeder jedes jene kann man mal mein meine meinem meinen meiner mich mir mit nach neben noch nun nur ob
ohne pro sehr sein seine seinem seinen seiner seit sich sie sind so solche somit sondern sowie trotz um uns unser unsere unserem unseren unserer unter vom von vor
wahrend war waren was weg wegen weil welche welchem welchen welcher welches wem wen wenn wer werden wie wieder wir wird wo wobei wofur woher wohin womit worum wozu
zu zum zur zwischen uber
`

/** What people add when they ask. */
const ASKING_WORDS = `
alles allgemein anfangen bekomme bekommen bitte brauche brauchen braucht bin bist bringen da darf diesmal eigentlich einfach einmal erreiche finde finden ganz geben geht
gehts gern gerne gibt gibts gut gute guter gutes guten habe haben habt hallo hast hat hatte hatten ideen idee irgendwas irgendwie konnen konnte konnten kriege
lasst leicht macht mache machen man mehr mochte mochten moglich moglichkeit moglichkeiten muss mussen nicht passt passend passende passendes schon soll
sollen sollte sollten suche suchen sucht tipp tipps trick tricks tun tut umgehen umgang vielleicht viel viele vielen warum weiss weitere welch wieso weshalb will wissen wollen wollte
worauf wurde wurden wunsche zeug zwecks beste besten besser klappt funktioniert gelingt
`

/** Words for any entry at all: they say little, but not nothing. */
const KIND_WORDS = `
methode methoden konzept konzepte beispiel beispiele praxisbeispiel praxisbeispiele projekt projekte angebot angebote aktion aktionen format formate anleitung
helfen zeigen vorlage checkliste thema themen leute menschen personen organisieren veranstalten durchfuhren planen starten aufbauen grunden einrichten umsetzen vorbereiten
`

export const PHRASE_FILLERS: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/))
export const QUERY_FILLERS: ReadonlySet<string> = new Set([...PHRASE_FILLERS, ...ASKING_WORDS.trim().split(/\s+/)])
export const WEAK_WORDS: ReadonlySet<string> = new Set(KIND_WORDS.trim().split(/\s+/))
