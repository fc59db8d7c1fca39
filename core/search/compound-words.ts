/**
 * Nouns of this field, folded, that compounds are made of. The library's own words are added to them; this list makes the splits
 * work in a small library and allows short words (three letters), which the library may not add: too many splits would be silly.
 */
export const COMPOUND_WORDS: readonly string[] = `
abend aktion alltag alter amt anger angst angebot ansprache antrag arbeit aufgabe ausflug aushang austausch ausstellung auto bank bau beet beirat
begegnung begehung behorde beratung besuch beteiligung bett bewohner bibliothek bild boden brief brucke buch buffet buhne bund burger buro bus
cafe chor dialog dienst ding dorf einkauf eltern engagement essen fahrer fahrrad fahrt familie fenster ferien fest festival film flohmarkt flucht forderung
forum foto frau frauen freiwillige freund frieden fruhstuck fuhrung fund garage garten gast gemeinde gemeinschaft generation geschichte
gesprach gesundheit gewalt gott gruppe hand haus hausbesuch heim helfer herbst hilfe hitze hof hotel idee initiative jahr jugend junge jury kaffee karte kartei kasse
kette kinder kirche klub koch koffer kommune kompass konferenz konflikt konto konzept krise kuche kultur kunst laden land larm lauf leben
lehrer leihe lernen lesen leute lotse macht madchen mann markt mauer meister menschen messe methode miete mieter mittag mobil modell moschee
musik mut mutter nachbar nachbarschaft nacht netz netzwerk not paar park pate patenschaft person pflege picknick plan platz politik post preis presse
projekt prozess putz quartier rad radio rampe rat rathaus rathe raum recht regal reise reparatur ring runde rundgang sammlung schach schloss schlussel schrank
schule schutz schwester senioren sicherheit siedlung sommer spaziergang spende spiel sport sprache stadt stadtteil stadtviertel steckbrief stelle stiftung
strasse streit stuhl tafel tag tal tausch team tee teil telefon text theater tisch training treff treffen treffpunkt trommel tur umfrage umwelt vater verein
vereinbarung verkehr versammlung viertel vorurteil waffel wagen wahl wand wasser weg weihnacht werkstatt winter wirkung woche wohnung
wohnzimmer zahl zaun zeit zeitung zelt zentrum zettel zimmer zirkus zukunft
`
  .trim()
  .split(/\s+/)
