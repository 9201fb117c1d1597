<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>%(prog)s: error: %(message)s
</source>
      <translation>%(prog)s: %(message)s
</translation>
    </message>
    <message numerus="yes">
      <source>%n attached files</source>
      <translation>
        <numerusform>%n file allegato</numerusform>
        <numerusform>%n file allegati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copies are as they were.</source>
      <translation>
        <numerusform>Una copia è rimasta com'era.</numerusform>
        <numerusform>%n copie sono rimaste com'erano.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n records left out: their subjects were erased here.</source>
      <translation>
        <numerusform>%n elemento lasciato fuori: il suo soggetto qui è stato cancellato per sempre.</numerusform>
        <numerusform>%n elementi lasciati fuori: i loro soggetti qui sono stati cancellati per sempre.</numerusform>
      </translation>
    </message>
    <message>
      <source>Answer a question about the archive</source>
      <translation>Risponde a una domanda sull’archivio</translation>
    </message>
    <message>
      <source>COMMAND</source>
      <translation>COMANDO</translation>
    </message>
    <message>
      <source>Check that an archive is whole</source>
      <translation>Controlla che un archivio sia integro</translation>
    </message>
    <message>
      <source>Copied and checked: {path} ({size}).</source>
      <translation>Copiato e controllato: {path} ({size}).</translation>
    </message>
    <message>
      <source>Customer relationships on one computer, in one file.</source>
      <translation>Le relazioni con i clienti su un solo computer, in un solo file.</translation>
    </message>
    <message>
      <source>Draws each into a picture; works without a screen. Exit code 1 when anything fails.</source>
      <translation>Disegna ognuna in un’immagine; funziona senza schermo. Esce con 1 se qualcosa non va.</translation>
    </message>
    <message>
      <source>FIELD=VALUE</source>
      <translation>CAMPO=VALORE</translation>
    </message>
    <message>
      <source>Fill an archive with sample data</source>
      <translation>Riempie un archivio con dati di esempio</translation>
    </message>
    <message>
      <source>Import lists of contacts</source>
      <translation>Importa liste di contatti</translation>
    </message>
    <message>
      <source>KIND</source>
      <translation>TIPO</translation>
    </message>
    <message>
      <source>Kept because changed since: {changed}; because in use: {used}.</source>
      <translation>Rimasti perché cambiati dopo: {changed}; perché usati: {used}.</translation>
    </message>
    <message>
      <source>Make a checked copy of an archive</source>
      <translation>Fa una copia controllata di un archivio</translation>
    </message>
    <message>
      <source>Name a question and an archive, or use --list.</source>
      <translation>Indica una domanda e un archivio, o usa --list.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>Non è stato scritto nulla.</translation>
    </message>
    <message>
      <source>Print records</source>
      <translation>Elenca i dati</translation>
    </message>
    <message>
      <source>Put a copy in the place of an archive</source>
      <translation>Mette una copia al posto di un archivio</translation>
    </message>
    <message>
      <source>QUESTION</source>
      <translation>DOMANDA</translation>
    </message>
    <message>
      <source>Reads the whole file and changes nothing. Exit code 1 when something is wrong.</source>
      <translation>Legge tutto il file e non cambia nulla. Esce con 1 se qualcosa non va.</translation>
    </message>
    <message>
      <source>Restored: {path}.</source>
      <translation>Ripristinato: {path}.</translation>
    </message>
    <message numerus="yes">
      <source>Sample data is in {path}: %n subjects.</source>
      <translation>
        <numerusform>I dati di esempio sono in {path}: %n soggetto.</numerusform>
        <numerusform>I dati di esempio sono in {path}: %n soggetti.</numerusform>
      </translation>
    </message>
    <message>
      <source>Set, change or remove the password of an archive</source>
      <translation>Mette, cambia o toglie la password di un archivio</translation>
    </message>
    <message>
      <source>Stopped. What was not finished was not written.</source>
      <translation>Interrotto. Quello che non era finito non è stato scritto.</translation>
    </message>
    <message>
      <source>TEXT</source>
      <translation>TESTO</translation>
    </message>
    <message>
      <source>Take back the last step, or an older one</source>
      <translation>Annulla l’ultimo passo, o uno più vecchio</translation>
    </message>
    <message>
      <source>The archive and its backups are written anew. Nobody can open them without the password.</source>
      <translation>L'archivio e le sue copie vengono riscritti. Senza la password nessuno li può aprire.</translation>
    </message>
    <message>
      <source>The archive is made if it is missing. Each file is one step, which `undo` takes back.</source>
      <translation>L’archivio viene creato se manca. Ogni file è un passo, che `undo` annulla.</translation>
    </message>
    <message>
      <source>The archive is made if it is missing. There are never fewer than 77 subjects: those with a story.</source>
      <translation>L’archivio viene creato se manca. I soggetti non sono mai meno di 77: quelli che hanno una storia.</translation>
    </message>
    <message>
      <source>The archive of before is kept as {name}.</source>
      <translation>L’archivio di prima resta come {name}.</translation>
    </message>
    <message>
      <source>The copy is checked first. The present archive stays beside it under a dated name.</source>
      <translation>Prima si controlla la copia. L’archivio di adesso resta accanto, con la data nel nome.</translation>
    </message>
    <message>
      <source>The ending of the file says what is written: .xlsx, .csv, .vcf, .ics, .json, or .zip with everything,
attachments too, which `import` takes back. A name without an ending becomes a folder with everything.</source>
      <translation>La fine del nome dice che cosa si scrive: .xlsx, .csv, .vcf, .ics, .json, o .zip con tutto,
anche gli allegati, che `import` riprende. Un nome senza estensione diventa una cartella con tutto.</translation>
    </message>
    <message>
      <source>The program made a mistake. Nothing was changed. Please report this:</source>
      <translation>Il programma ha sbagliato. Non è stato cambiato nulla. Segnala queste righe:</translation>
    </message>
    <message numerus="yes">
      <source>To look at: %n rows that may be subjects you have.</source>
      <translation>
        <numerusform>Da guardare: %n riga che potrebbe essere un soggetto che hai.</numerusform>
        <numerusform>Da guardare: %n righe che potrebbero essere soggetti che hai.</numerusform>
      </translation>
    </message>
    <message>
      <source>Try every page and dialog on sample data</source>
      <translation>Prova ogni pagina e finestra con dati di esempio</translation>
    </message>
    <message>
      <source>Undone: {label}.</source>
      <translation>Annullato: {label}.</translation>
    </message>
    <message>
      <source>What was changed since stays as it is, and is counted.</source>
      <translation>Quello che è cambiato dopo resta com’è, e viene contato.</translation>
    </message>
    <message>
      <source>Without a command, `crm-desktop [FILE.crm]` opens the window.
Exit codes: 0 done, 1 something is left for you to do (the sentence says what), 2 wrong usage.</source>
      <translation>Senza un comando, `crm-desktop [FILE.crm]` apre la finestra.
Codici di uscita: 0 fatto, 1 resta qualcosa da fare a te (la frase dice che cosa), 2 uso sbagliato.</translation>
    </message>
    <message>
      <source>Works beside an open window. A folder gets a copy with a dated name.</source>
      <translation>Funziona accanto a una finestra aperta. In una cartella la copia ha la data nel nome.</translation>
    </message>
    <message>
      <source>Works beside an open window. Without --json: a table with tabs, its first line the names of the fields.</source>
      <translation>Funziona accanto a una finestra aperta. Senza --json: una tabella con tabulazioni, la prima riga i nomi dei campi.</translation>
    </message>
    <message>
      <source>Write records into a file</source>
      <translation>Scrive i dati in un file</translation>
    </message>
    <message>
      <source>Written {name}: {counts}.</source>
      <translation>Scritto {name}: {counts}.</translation>
    </message>
    <message>
      <source>a file with the new password</source>
      <translation>un file con la password nuova</translation>
    </message>
    <message>
      <source>a file with the password of the archive, which an archive without one ignores; a new archive gets it</source>
      <translation>un file con la password dell'archivio, di cui un archivio senza password non tiene conto; un archivio nuovo la riceve</translation>
    </message>
    <message>
      <source>a file with the password of the spreadsheet</source>
      <translation>un file con la password del foglio di calcolo</translation>
    </message>
    <message>
      <source>another number, another sample (7)</source>
      <translation>un altro numero, un altro esempio (7)</translation>
    </message>
    <message>
      <source>argument %(argument_name)s: %(message)s</source>
      <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
      <source>at most N records (default: all)</source>
      <translation>al massimo N righe (di solito: tutte)</translation>
    </message>
    <message>
      <source>expected at least one argument</source>
      <translation>serve almeno un valore</translation>
    </message>
    <message>
      <source>expected one argument</source>
      <translation>serve un valore</translation>
    </message>
    <message>
      <source>file or folder of the copy</source>
      <translation>file o cartella della copia</translation>
    </message>
    <message>
      <source>folder for the pictures and result.json</source>
      <translation>cartella per le immagini e result.json</translation>
    </message>
    <message>
      <source>how many contacts</source>
      <translation>quanti contatti</translation>
    </message>
    <message>
      <source>how many results</source>
      <translation>quanti risultati</translation>
    </message>
    <message>
      <source>how many subjects (180)</source>
      <translation>quanti soggetti (180)</translation>
    </message>
    <message>
      <source>import this sheet; may be given again</source>
      <translation>importa questo foglio; si può ripetere</translation>
    </message>
    <message>
      <source>invalid %(type)s value: %(value)r</source>
      <translation>%(value)r non va bene come %(type)s</translation>
    </message>
    <message>
      <source>invalid choice: %(value)r (choose from %(choices)s)</source>
      <translation>%(value)r non c’è (scegli fra %(choices)s)</translation>
    </message>
    <message>
      <source>language of the texts</source>
      <translation>lingua dei testi</translation>
    </message>
    <message>
      <source>name the questions</source>
      <translation>elenca le domande</translation>
    </message>
    <message>
      <source>only records that contain these words</source>
      <translation>solo le righe che contengono queste parole</translation>
    </message>
    <message>
      <source>only records with this value; FIELD= asks for those without one; may be given again</source>
      <translation>solo le righe con questo valore; CAMPO= chiede quelle senza; si può ripetere</translation>
    </message>
    <message>
      <source>only say what would happen</source>
      <translation>dice soltanto che cosa succederebbe</translation>
    </message>
    <message>
      <source>only these records; may be given again: {kinds}</source>
      <translation>solo questi dati; si può ripetere: {kinds}</translation>
    </message>
    <message>
      <source>only this language</source>
      <translation>solo questa lingua</translation>
    </message>
    <message>
      <source>only this theme</source>
      <translation>solo questo tema</translation>
    </message>
    <message>
      <source>options</source>
      <translation>opzioni</translation>
    </message>
    <message>
      <source>positional arguments</source>
      <translation>argomenti</translation>
    </message>
    <message>
      <source>print one JSON object</source>
      <translation>scrive un oggetto JSON</translation>
    </message>
    <message>
      <source>row {row}: {what}</source>
      <translation>riga {row}: {what}</translation>
    </message>
    <message>
      <source>see --list</source>
      <translation>vedi --list</translation>
    </message>
    <message>
      <source>show program's version number and exit</source>
      <translation>mostra la versione ed esce</translation>
    </message>
    <message>
      <source>show the history, newest first</source>
      <translation>mostra la storia, dal passo più recente</translation>
    </message>
    <message>
      <source>show this help message and exit</source>
      <translation>mostra questo aiuto ed esce</translation>
    </message>
    <message>
      <source>spreadsheet, text table, cards, or a .zip or folder that `export` wrote with everything</source>
      <translation>foglio di calcolo, tabella di testo, schede, oppure lo .zip o la cartella con tutto scritti da `export`</translation>
    </message>
    <message>
      <source>take back this step of the history</source>
      <translation>annulla questo passo della storia</translation>
    </message>
    <message>
      <source>text tables as Excel of the country opens them, or plain for other programs (default: excel)</source>
      <translation>tabelle di testo come le apre l'Excel del paese, o semplici per altri programmi (predefinito: excel)</translation>
    </message>
    <message>
      <source>the archive</source>
      <translation>l’archivio</translation>
    </message>
    <message>
      <source>the archive has no password any more</source>
      <translation>l'archivio non ha più una password</translation>
    </message>
    <message>
      <source>the copy</source>
      <translation>la copia</translation>
    </message>
    <message>
      <source>the file to write</source>
      <translation>il file da scrivere</translation>
    </message>
    <message>
      <source>the following arguments are required: %s</source>
      <translation>mancano questi argomenti: %s</translation>
    </message>
    <message>
      <source>unrecognized arguments: %s</source>
      <translation>argomenti sconosciuti: %s</translation>
    </message>
    <message>
      <source>usage: </source>
      <translation>uso: </translation>
    </message>
    <message>
      <source>use a saved matching of columns</source>
      <translation>usa un abbinamento di colonne salvato</translation>
    </message>
    <message>
      <source>version of the cards; older address books read 3.0 (default: 4.0)</source>
      <translation>versione delle schede; le rubriche meno recenti leggono la 3.0 (predefinita: 4.0)</translation>
    </message>
    <message>
      <source>what to do with a subject that is there already (default: update)</source>
      <translation>che cosa fare con un soggetto che c’è già (di solito: update)</translation>
    </message>
    <message>
      <source>write FIELD=VALUE, not {given}</source>
      <translation>scrivi CAMPO=VALORE, non {given}</translation>
    </message>
    <message>
      <source>write a number, not {given}</source>
      <translation>scrivi un numero, non {given}</translation>
    </message>
    <message>
      <source>{name} has its new password.</source>
      <translation>{name} ha la sua nuova password.</translation>
    </message>
    <message>
      <source>{name} has no password any more.</source>
      <translation>{name} non ha più una password.</translation>
    </message>
    <message numerus="yes">
      <source>{name} is whole: %n subjects, {size}.</source>
      <translation>
        <numerusform>{name} è integro: %n soggetto, {size}.</numerusform>
        <numerusform>{name} è integro: %n soggetti, {size}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: %n subjects, {rows} records in all, {added} new, {unchanged} already there.</source>
      <translation>
        <numerusform>{name}: %n soggetto, {rows} elementi in tutto, {added} nuovi, {unchanged} già presenti.</numerusform>
        <numerusform>{name}: %n soggetti, {rows} elementi in tutto, {added} nuovi, {unchanged} già presenti.</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: {rows} rows, {added} new, {updated} changed, {unchanged} already there, {skipped} left out.</source>
      <translation>{name}: {rows} righe, {added} nuove, {updated} cambiate, {unchanged} già presenti, {skipped} lasciate fuori.</translation>
    </message>
  </context>
</TS>
