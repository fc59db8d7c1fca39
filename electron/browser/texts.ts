/** What the browser edition says where the window cannot: on the terminal, and before anybody is let in. */

export const UNAUTHORIZED_PAGE = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Methodenkoffer: bitte mit der ganzen Adresse öffnen</title>
</head>
<body>
<main>
<h1>Bitte öffnen Sie die ganze Adresse</h1>
<p>Diese Seite gehört zum Methodenkoffer auf diesem Computer. Damit niemand sonst ihn öffnen kann, gehört zu der Adresse ein Schlüssel.</p>
<p>Öffnen Sie die Adresse, die im Terminal steht, von Anfang bis Ende. Danach genügt in diesem Browser die kurze Adresse.</p>
</main>
</body>
</html>
`

export function sayRunning(address: string): string {
  return `Der Methodenkoffer läuft. Öffnen Sie diese Adresse im Browser: ${address}\nBeenden mit Strg+C.`
}

export function sayAlreadyRunning(address: string): string {
  return `Der Methodenkoffer läuft schon. Öffnen Sie diese Adresse im Browser: ${address}`
}

export function sayPortTaken(port: number): string {
  return `Der Port ${port} ist schon belegt: Bitte beenden Sie das andere Programm, oder wählen Sie mit „--port“ einen anderen Port (dort beginnen Ihre Notizen leer).`
}

export function sayWrongArguments(reason: string): string {
  return `Das habe ich nicht verstanden (${reason}). Möglich sind: --port NUMMER, --no-open, --data ORDNER.`
}

export function sayNotOpened(): string {
  return 'Ein Browser ließ sich nicht von selbst öffnen; bitte öffnen Sie die Adresse selbst.'
}

export function sayFailed(reason: string): string {
  return `Der Methodenkoffer konnte nicht starten: ${reason}`
}
