/** Words, folded, that carry no meaning of their own. In a query beside other words they count nothing or little. */

/** Articles, prepositions, conjunctions, pronouns: also dropped from the phrases of the glossary. */
const FUNCTION_WORDS = `
der die das des dem den ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim bis da dabei dafur damit dann dass daran darauf daruber dazu denn
deren dessen dies diese diesem diesen dieser dieses doch dort du durch er es etwas euch euer eure fur gegen gegenuber hier hin hinter ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer im in ins innerhalb ist ja je jede jedem jeden jeder jedes jene kann man mal mein meine meinem meinen meiner mich mir mit nach neben noch nun nur ob
ohne pro sehr sein seine seinem seinen seiner seit sich sie sind so solche somit sondern sowie trotz um uns unser unsere unserem unseren unserer unter vom von vor
wahrend war waren was weg wegen weil welche welchem welchen welcher welches wem wen wenn wer werden wie wieder wir wird wo wobei wofur woher wohin womit worum wozu
zu zum zur zwischen uber ans aufs durchs furs hinterm ubers uberm ums unterm vorm
`

/** What people add when they ask, and words that stand in every other sentence. */
const ASKING_WORDS = `
alles allem aller allgemein anfangen andere anderem anderen anderer anders bekomme bekommen bekommt bereits besser beste besten bitte bleiben bleibt brauche brauchen braucht
bringen bringt darf diesmal durfen eben eher eigene eigenen eigener eigentlich einfach einige einmal erst etwa finde finden fuhren fuhrt gab ganz geben gegeben gehen geht
gehts gekommen gemacht genau gerade gern gerne gesehen gewesen gibt gibts gut gute gutem guten guter gutes habe haben habt hallo hast hat hatte hatten heraus heute hilft
ihrerseits immer irgendwas irgendwie jedoch jemand jetzt kam kommen kommt konnen konnte konnten kriege kriegen kurz lassen lasst leicht liegen liegt mache machen macht man
manche mehr meistens mochte mochten moglich moglichkeit moglichkeiten muss mussen nicht nichts nie niemals niemand niemanden oft passendes passend passende passt plotzlich richtig
sagen sagt sage schon sehen selber selbst sicher soll sollen sollte sollten sonst spater standig statt stehen steht stellen suche suchen sucht tipp tipps tolle trick tricks tun tut
uberhaupt umgang umgehen unterschied viel viele vielem vielen vielleicht vorher warum weiss weitere weiteren weshalb wenig wenige wichtig wieso will wirklich wissen wohl wollen wollte
worauf woran wunsche wurde wurden zeug ziemlich zusatzlich zwecks funktioniert gelingt klappt
`

/** Stems of words that fit any entry at all: they say little, but not nothing. */
const WEAK_STEMS_LIST = `
alternativ angebot aktion anleit aufbau beispiel checklist durchfuhr einricht entwickel erreich format gestalt grund helf hilf idee konzept leut mensch method nutz
organisier person plan praxisbeispiel projekt schaff starten start sammeln sammel thema them umsetz umsetzen veranstalt vorbereit vorlag zeig
`

export const PHRASE_FILLERS: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/))
export const QUERY_FILLERS: ReadonlySet<string> = new Set([...PHRASE_FILLERS, ...ASKING_WORDS.trim().split(/\s+/)])
export const WEAK_STEMS: ReadonlySet<string> = new Set(WEAK_STEMS_LIST.trim().split(/\s+/))
