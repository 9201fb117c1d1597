<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n cards hold a photo: photos are not imported.</source>
      <translation>
        <numerusform>%n scheda ha una foto: le foto non vengono importate.</numerusform>
        <numerusform>%n schede hanno una foto: le foto non vengono importate.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cases to look at</source>
      <translation>
        <numerusform>%n caso da guardare</numerusform>
        <numerusform>%n casi da guardare</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns matched to fields</source>
      <translation>
        <numerusform>%n colonna abbinata a un campo</numerusform>
        <numerusform>%n colonne abbinate ai campi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns to decide: left as they are, they become fields of your own</source>
      <translation>
        <numerusform>%n colonna da decidere: se resta così diventa un campo tuo</numerusform>
        <numerusform>%n colonne da decidere: se restano così diventano campi tuoi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n doubtful pairs</source>
      <translation>
        <numerusform>%n coppia dubbia</numerusform>
        <numerusform>%n coppie dubbie</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fields change</source>
      <translation>
        <numerusform>cambia %n campo</numerusform>
        <numerusform>cambiano %n campi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fields changed both by you and in the file</source>
      <translation>
        <numerusform>%n campo cambiato da te e nel file</numerusform>
        <numerusform>%n campi cambiati da te e nel file</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files imported</source>
      <translation>
        <numerusform>%n file importato</numerusform>
        <numerusform>%n file importati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n formulas have no value and arrive empty. Open the file in Excel, save it, and import it then.</source>
      <translation>
        <numerusform>%n formula non ha un valore e arriva vuota. Apri il file in Excel, salvalo e importalo dopo.</numerusform>
        <numerusform>%n formule non hanno un valore e arrivano vuote. Apri il file in Excel, salvalo e importalo dopo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden columns</source>
      <translation>
        <numerusform>%n colonna nascosta</numerusform>
        <numerusform>%n colonne nascoste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden rows</source>
      <translation>
        <numerusform>%n riga nascosta</numerusform>
        <numerusform>%n righe nascoste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n matched</source>
      <translation>
        <numerusform>%n abbinata</numerusform>
        <numerusform>%n abbinate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>un'altra</numerusform>
        <numerusform>altre %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new subjects</source>
      <translation>
        <numerusform>%n soggetto nuovo</numerusform>
        <numerusform>%n soggetti nuovi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n next contacts are on days already past. What becomes of them?</source>
      <translation>
        <numerusform>%n prossimo contatto ha un giorno già passato. Che cosa farne?</numerusform>
        <numerusform>%n prossimi contatti hanno un giorno già passato. Che cosa farne?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not decided: yours stay</source>
      <translation>
        <numerusform>%n da decidere: resta il tuo valore</numerusform>
        <numerusform>%n da decidere: restano i tuoi valori</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n records imported</source>
      <translation>
        <numerusform>%n elemento importato</numerusform>
        <numerusform>%n elementi importati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n riga</numerusform>
        <numerusform>%n righe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows already there</source>
      <translation>
        <numerusform>%n riga già presente</numerusform>
        <numerusform>%n righe già presenti</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows became subjects.</source>
      <translation>
        <numerusform>%n riga è diventata un soggetto.</numerusform>
        <numerusform>%n righe sono diventate soggetti.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows became {subjects} subjects: people and the houses they belong to are linked.</source>
      <translation>
        <numerusform>%n riga è diventata {subjects} soggetti: le persone sono legate alla loro azienda.</numerusform>
        <numerusform>%n righe sono diventate {subjects} soggetti: le persone sono legate alla loro azienda.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows joined to another</source>
      <translation>
        <numerusform>%n riga unita a un'altra</numerusform>
        <numerusform>%n righe unite ad altre</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows left out</source>
      <translation>
        <numerusform>%n riga esclusa</numerusform>
        <numerusform>%n righe escluse</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows refused</source>
      <translation>
        <numerusform>%n riga rifiutata</numerusform>
        <numerusform>%n righe rifiutate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were joined to another.</source>
      <translation>
        <numerusform>%n riga è stata unita a un'altra.</numerusform>
        <numerusform>%n righe sono state unite ad altre.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were left out.</source>
      <translation>
        <numerusform>%n riga è rimasta esclusa.</numerusform>
        <numerusform>%n righe sono rimaste escluse.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were there already and say nothing new.</source>
      <translation>
        <numerusform>%n riga c'era già e non dice niente di nuovo.</numerusform>
        <numerusform>%n righe c'erano già e non dicono niente di nuovo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheets</source>
      <translation>
        <numerusform>%n foglio</numerusform>
        <numerusform>%n fogli</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to look at: left so, they come in as doubtful</source>
      <translation>
        <numerusform>%n ancora da guardare: se resta così entra come dubbio</numerusform>
        <numerusform>%n ancora da guardare: se restano così entrano come dubbi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects imported</source>
      <translation>
        <numerusform>%n soggetto importato</numerusform>
        <numerusform>%n soggetti importati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects may be there twice.</source>
      <translation>
        <numerusform>%n soggetto forse c'è due volte.</numerusform>
        <numerusform>%n soggetti forse ci sono due volte.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects that were there already got new data.</source>
      <translation>
        <numerusform>%n soggetto che c'era già ha ricevuto dati nuovi.</numerusform>
        <numerusform>%n soggetti che c'erano già hanno ricevuto dati nuovi.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects updated</source>
      <translation>
        <numerusform>%n soggetto aggiornato</numerusform>
        <numerusform>%n soggetti aggiornati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects, contact details and other entries go back to what they were.</source>
      <translation>
        <numerusform>%n fra soggetti, recapiti e altre voci torna com'era.</numerusform>
        <numerusform>%n fra soggetti, recapiti e altre voci tornano com'erano.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values or rows were not taken: they are listed below.</source>
      <translation>
        <numerusform>%n valore o riga non è entrato: è qui sotto.</numerusform>
        <numerusform>%n valori o righe non sono entrati: sono qui sotto.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n were there already</source>
      <translation>
        <numerusform>%n c'era già</numerusform>
        <numerusform>%n c'erano già</numerusform>
      </translation>
    </message>
    <message>
      <source>A folder of files</source>
      <translation>Una cartella di file</translation>
    </message>
    <message>
      <source>Address book cards (vCard)</source>
      <translation>Schede per la rubrica (vCard)</translation>
    </message>
    <message>
      <source>All lists in one file</source>
      <translation>Tutti gli elenchi in un file</translation>
    </message>
    <message>
      <source>All of them were undone: the archive is as it was before.</source>
      <translation>Annullate tutte: l'archivio è come prima.</translation>
    </message>
    <message>
      <source>All||rows</source>
      <translation>Tutte</translation>
    </message>
    <message>
      <source>Already there||rows</source>
      <translation>Già presenti</translation>
    </message>
    <message>
      <source>An import is being written. Wait for it, or stop it.</source>
      <translation>Un'importazione si sta scrivendo. Aspetta che finisca, o fermala.</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>Un altro file…</translation>
    </message>
    <message>
      <source>Answer||pair</source>
      <translation>Risposta</translation>
    </message>
    <message>
      <source>As it was recognised</source>
      <translation>Come riconosciuto</translation>
    </message>
    <message>
      <source>As the file has it</source>
      <translation>Com'è nel file</translation>
    </message>
    <message>
      <source>At work</source>
      <translation>In corso</translation>
    </message>
    <message>
      <source>Both are kept: this row becomes a subject of its own.</source>
      <translation>Restano tutti e due: questa riga diventa un soggetto a sé.</translation>
    </message>
    <message>
      <source>Calendar (iCalendar)</source>
      <translation>Calendario (iCalendar)</translation>
    </message>
    <message>
      <source>Cancel the import</source>
      <translation>Annulla l'importazione</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation>Annullato. Non è stato scritto nulla.</translation>
    </message>
    <message>
      <source>Cards say by themselves what is what: there are no headings to find.</source>
      <translation>I biglietti dicono da soli che cosa contengono: non ci sono intestazioni da cercare.</translation>
    </message>
    <message>
      <source>Changed by you and in the file.</source>
      <translation>L'hai cambiato tu, e anche il file.</translation>
    </message>
    <message>
      <source>Changed on both sides</source>
      <translation>Cambiati da due parti</translation>
    </message>
    <message>
      <source>Choose a field</source>
      <translation>Scegli un campo</translation>
    </message>
    <message>
      <source>Choose a sheet.</source>
      <translation>Scegli un foglio.</translation>
    </message>
    <message>
      <source>Choose the targets</source>
      <translation>Scegli i target</translation>
    </message>
    <message>
      <source>Column of the file</source>
      <translation>Colonna del file</translation>
    </message>
    <message>
      <source>Column {letter}</source>
      <translation>Colonna {letter}</translation>
    </message>
    <message>
      <source>Columns matched as you decided for “{name}” ({day}): the headings are the same.</source>
      <translation>Colonne abbinate come hai deciso per «{name}» ({day}): le intestazioni sono le stesse.</translation>
    </message>
    <message>
      <source>Columns of the file and their fields</source>
      <translation>Colonne del file e loro campi</translation>
    </message>
    <message>
      <source>Column||spreadsheet</source>
      <translation>Colonna</translation>
    </message>
    <message>
      <source>Commas, dates as 2026-11-30, every value exactly as it is. Text that looks like a formula would run in Excel: don't open it there.</source>
      <translation>Virgole, date come 2026-11-30, ogni valore esattamente com'è. In Excel un testo che sembra una formula verrebbe eseguito: non aprirlo lì.</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Sicurezza</translation>
    </message>
    <message>
      <source>Copied: paste it into a spreadsheet.</source>
      <translation>Copiato: incollalo in un foglio di calcolo.</translation>
    </message>
    <message>
      <source>Correct it (F2)</source>
      <translation>Correggi (F2)</translation>
    </message>
    <message>
      <source>Corrected by you; the file says “{value}”.</source>
      <translation>L'hai corretto tu; il file dice «{value}».</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decidi</translation>
    </message>
    <message>
      <source>Doubtful pairs</source>
      <translation>Coppie dubbie</translation>
    </message>
    <message>
      <source>Doubtful||rows</source>
      <translation>Dubbi</translation>
    </message>
    <message>
      <source>Earlier imports</source>
      <translation>Importazioni di prima</translation>
    </message>
    <message>
      <source>Every value was taken</source>
      <translation>È entrato tutto</translation>
    </message>
    <message>
      <source>Everything there is, attachments and trash too. An empty archive becomes the same as this one by importing it; the lists in it can be read in Excel.</source>
      <translation>Tutto quello che c'è, anche allegati e cestino. Importandolo in un archivio vuoto se ne ottiene uno uguale a questo; gli elenchi al suo interno si leggono con Excel.</translation>
    </message>
    <message>
      <source>Everything, to keep or to move</source>
      <translation>Tutto, da conservare o da trasferire</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Esempi</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Esporta</translation>
    </message>
    <message>
      <source>F2 changes a field or corrects a cell, Del leaves a row out, Ctrl+Z takes it back. The file itself is not touched.</source>
      <translation>F2 cambia un campo o corregge una cella, Canc esclude una riga, Ctrl+Z torna indietro. Il file resta com'è.</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Field of {column}</source>
      <translation>Campo di {column}</translation>
    </message>
    <message>
      <source>File and sheet</source>
      <translation>File e foglio</translation>
    </message>
    <message>
      <source>Filled</source>
      <translation>Riempita</translation>
    </message>
    <message>
      <source>For Excel</source>
      <translation>Per Excel</translation>
    </message>
    <message>
      <source>For newer programs; it also says which cards are companies.</source>
      <translation>Per i programmi più recenti; dice anche quali schede sono aziende.</translation>
    </message>
    <message>
      <source>For other programs</source>
      <translation>Per altri programmi</translation>
    </message>
    <message>
      <source>For programmers and other software; everything is in it, nothing is formatted.</source>
      <translation>Per programmatori e altri programmi; contiene tutto, senza formattazione.</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>Dimenticalo</translation>
    </message>
    <message>
      <source>Go on with this one</source>
      <translation>Continua con questa</translation>
    </message>
    <message>
      <source>Go on with {file}</source>
      <translation>Continua con {file}</translation>
    </message>
    <message>
      <source>Google Contacts, iPhone, Outlook and older programs read it.</source>
      <translation>La leggono Google Contatti, iPhone, Outlook e i programmi meno recenti.</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Intestazioni</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Nascosto</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Come</translation>
    </message>
    <message>
      <source>How they will arrive</source>
      <translation>Come arriveranno</translation>
    </message>
    <message numerus="yes">
      <source>Import %n subjects</source>
      <translation>
        <numerusform>Importa %n soggetto</numerusform>
        <numerusform>Importa %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Import another list</source>
      <translation>Importa un'altra lista</translation>
    </message>
    <message>
      <source>Import everything</source>
      <translation>Importa tutto</translation>
    </message>
    <message>
      <source>Import it all the same</source>
      <translation>Importala lo stesso</translation>
    </message>
    <message>
      <source>Import undone</source>
      <translation>Importazione annullata</translation>
    </message>
    <message>
      <source>Import {new}, update {updated}</source>
      <translation>Importa {new}, aggiorna {updated}</translation>
    </message>
    <message>
      <source>Imported||file</source>
      <translation>Importato</translation>
    </message>
    <message>
      <source>Importing the same way</source>
      <translation>Importo allo stesso modo</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>Nel file</translation>
    </message>
    <message>
      <source>In the file now</source>
      <translation>Nel file adesso</translation>
    </message>
    <message>
      <source>In your archive</source>
      <translation>Nel tuo archivio</translation>
    </message>
    <message>
      <source>It arrives as {value}.</source>
      <translation>Arriva come {value}.</translation>
    </message>
    <message>
      <source>It asks for a password.</source>
      <translation>Chiede una password.</translation>
    </message>
    <message>
      <source>It is being written.</source>
      <translation>Si sta scrivendo.</translation>
    </message>
    <message>
      <source>It is one step, which Undo takes back.</source>
      <translation>È un solo passo, che Annulla riporta indietro.</translation>
    </message>
    <message>
      <source>JSON, for other programs</source>
      <translation>JSON, per altri programmi</translation>
    </message>
    <message>
      <source>Joined||rows</source>
      <translation>Unite</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>Tieni il mio</translation>
    </message>
    <message>
      <source>Left out||rows</source>
      <translation>Escluse</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Da rivedere</translation>
    </message>
    <message>
      <source>Look at the doubtful pairs</source>
      <translation>Guarda le coppie dubbie</translation>
    </message>
    <message>
      <source>Made on</source>
      <translation>Fatta il</translation>
    </message>
    <message>
      <source>Match the columns</source>
      <translation>Abbina le colonne</translation>
    </message>
    <message>
      <source>Matching forgotten</source>
      <translation>Abbinamento dimenticato</translation>
    </message>
    <message>
      <source>New||rows</source>
      <translation>Nuovi</translation>
    </message>
    <message>
      <source>Next contacts that are past</source>
      <translation>Prossimi contatti già passati</translation>
    </message>
    <message>
      <source>No doubtful pairs</source>
      <translation>Nessuna coppia dubbia</translation>
    </message>
    <message>
      <source>No heading</source>
      <translation>Senza intestazione</translation>
    </message>
    <message>
      <source>No headings: columns are recognised by their values. Click a row if it holds them.</source>
      <translation>Senza intestazioni: le colonne si riconoscono dai valori. Se una riga le contiene, fai clic su di essa.</translation>
    </message>
    <message>
      <source>No sheet of this file looks like a list of contacts. Choose one if you know better.</source>
      <translation>Nessun foglio di questo file sembra una lista di contatti. Se ti risulta altro, scegline uno.</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Non letto</translation>
    </message>
    <message>
      <source>Not taken</source>
      <translation>Non entrati</translation>
    </message>
    <message>
      <source>Not taken from {file}</source>
      <translation>Non entrati da {file}</translation>
    </message>
    <message>
      <source>Nothing is left for you to judge.</source>
      <translation>Non resta niente da giudicare.</translation>
    </message>
    <message>
      <source>Nothing new</source>
      <translation>Niente di nuovo</translation>
    </message>
    <message>
      <source>Nothing new in this file</source>
      <translation>Niente di nuovo in questo file</translation>
    </message>
    <message>
      <source>Nothing of this file was left out.</source>
      <translation>Di questo file non è rimasto fuori niente.</translation>
    </message>
    <message>
      <source>Nothing to import</source>
      <translation>Niente da importare</translation>
    </message>
    <message>
      <source>Of several sheets, each one's name becomes a tag.</source>
      <translation>Con più fogli, il nome di ciascuno diventa un'etichetta.</translation>
    </message>
    <message>
      <source>One file (ZIP)</source>
      <translation>Un solo file (ZIP)</translation>
    </message>
    <message>
      <source>One moment: it is being counted again.</source>
      <translation>Un momento: si sta ricontando.</translation>
    </message>
    <message>
      <source>One subject with what both rows say: row {row} is filled in, a second phone is kept.</source>
      <translation>Un soggetto solo con ciò che dicono entrambe: la riga {row} si completa, un secondo telefono resta.</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Apri il file</translation>
    </message>
    <message>
      <source>Opens in Excel, LibreOffice and Numbers; numbers and dates stay what they are. The best choice for most people.</source>
      <translation>Si apre con Excel, LibreOffice e Numbers; numeri e date restano tali. La scelta giusta per quasi tutti.</translation>
    </message>
    <message>
      <source>Opens with a double click in the Excel of your country. Text that looks like a formula is kept from running by an apostrophe.</source>
      <translation>Si apre con un doppio clic nell'Excel italiano. Un apostrofo impedisce che un testo simile a una formula venga eseguito.</translation>
    </message>
    <message>
      <source>Other headings: look at it first.</source>
      <translation>Altre intestazioni: guardalo prima.</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>Password del file</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>Proposto</translation>
    </message>
    <message>
      <source>Read it again</source>
      <translation>Leggilo di nuovo</translation>
    </message>
    <message>
      <source>Reading {done} of {total} rows</source>
      <translation>Leggo {done} di {total} righe</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>Leggo {file}</translation>
    </message>
    <message>
      <source>Refused||rows</source>
      <translation>Rifiutate</translation>
    </message>
    <message>
      <source>Rename the matching</source>
      <translation>Rinomina l'abbinamento</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Sostituisci</translation>
    </message>
    <message>
      <source>Replace the file?</source>
      <translation>Sostituire il file?</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Riga</translation>
    </message>
    <message>
      <source>Row {row}</source>
      <translation>Riga {row}</translation>
    </message>
    <message>
      <source>Row {row} changes {who}: {changes}</source>
      <translation>La riga {row} cambia {who}: {changes}</translation>
    </message>
    <message>
      <source>Row {row} is already there, nothing new.</source>
      <translation>La riga {row} c'è già, niente di nuovo.</translation>
    </message>
    <message>
      <source>Row {row} is left out.</source>
      <translation>La riga {row} è esclusa.</translation>
    </message>
    <message>
      <source>Row {row} is the same as row {other}: what it says goes there.</source>
      <translation>La riga {row} è la stessa della riga {other}: ciò che dice va lì.</translation>
    </message>
    <message>
      <source>Row {row}, as you said.</source>
      <translation>Riga {row}, come hai detto tu.</translation>
    </message>
    <message>
      <source>Row {row}, found by itself. If it is another one, click it.</source>
      <translation>Riga {row}, trovata da sola. Se è un'altra, fai clic su quella.</translation>
    </message>
    <message>
      <source>Row {row}, {column}: {what}</source>
      <translation>Riga {row}, {column}: {what}</translation>
    </message>
    <message>
      <source>Row {row}, {what}</source>
      <translation>Riga {row}, {what}</translation>
    </message>
    <message>
      <source>Row {row}: {what}.</source>
      <translation>Riga {row}: {what}.</translation>
    </message>
    <message>
      <source>Row {row}: {who} is already there, nothing new.</source>
      <translation>Riga {row}: {who} c'è già, niente di nuovo.</translation>
    </message>
    <message>
      <source>Rows||import</source>
      <translation>Righe</translation>
    </message>
    <message>
      <source>Save as CSV…</source>
      <translation>Salva in CSV…</translation>
    </message>
    <message>
      <source>Save what was not taken</source>
      <translation>Salva ciò che non è entrato</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Salvato</translation>
    </message>
    <message>
      <source>Saved matchings</source>
      <translation>Abbinamenti salvati</translation>
    </message>
    <message>
      <source>See them in the list</source>
      <translation>Vedili nella lista</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Foglio</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostra nella cartella</translation>
    </message>
    <message>
      <source>So far nothing has been written. Afterwards one click takes the whole import back.</source>
      <translation>Finora non è stato scritto nulla. Dopo, un clic annulla tutta l'importazione.</translation>
    </message>
    <message>
      <source>So far nothing has been written. You can close and take up again from here.</source>
      <translation>Finora non è stato scritto nulla. Puoi chiudere e riprendere da qui.</translation>
    </message>
    <message>
      <source>Start another import?</source>
      <translation>Cominci un'altra importazione?</translation>
    </message>
    <message>
      <source>Start the other one</source>
      <translation>Comincia l'altra</translation>
    </message>
    <message>
      <source>Take it in again (Del)</source>
      <translation>Riammettila (Canc)</translation>
    </message>
    <message>
      <source>Take the file's</source>
      <translation>Prendi dal file</translation>
    </message>
    <message>
      <source>Take them in</source>
      <translation>Falle entrare</translation>
    </message>
    <message>
      <source>Text table (CSV)</source>
      <translation>Tabella di testo (CSV)</translation>
    </message>
    <message>
      <source>The activities still to be done, as whole days, for Outlook, Google Calendar, Apple Calendar.</source>
      <translation>Le attività ancora da fare, come giornate intere, per Outlook, Google Calendar e il Calendario di Apple.</translation>
    </message>
    <message numerus="yes">
      <source>The answer is for the %n selected fields.</source>
      <translation>
        <numerusform>La risposta vale per il campo scelto.</numerusform>
        <numerusform>La risposta vale per i %n campi scelti.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The answer is for the %n selected pairs.</source>
      <translation>
        <numerusform>La risposta vale per la coppia scelta.</numerusform>
        <numerusform>La risposta vale per le %n coppie scelte.</numerusform>
      </translation>
    </message>
    <message>
      <source>The file before</source>
      <translation>Il file, prima</translation>
    </message>
    <message>
      <source>The file is not read yet.</source>
      <translation>Il file non è ancora letto.</translation>
    </message>
    <message>
      <source>The file is protected by a password. Nothing was imported yet. Write it here; it is not kept.</source>
      <translation>Il file è protetto da password. Non è stato importato nulla. Scrivila qui: non viene conservata.</translation>
    </message>
    <message>
      <source>The file now, row {row}</source>
      <translation>Il file adesso, riga {row}</translation>
    </message>
    <message>
      <source>The file will have no password: whoever has it can read it.</source>
      <translation>Il file sarà senza password: chi lo ha lo può leggere.</translation>
    </message>
    <message>
      <source>The first rows as they will arrive</source>
      <translation>Le prime righe come arriveranno</translation>
    </message>
    <message>
      <source>The first rows of the file</source>
      <translation>Le prime righe del file</translation>
    </message>
    <message>
      <source>The import is being written. Wait for it, or stop it.</source>
      <translation>L'importazione si sta scrivendo. Aspetta che finisca, o fermala.</translation>
    </message>
    <message>
      <source>The import of {file} is under way; nothing of it has been written.</source>
      <translation>L'importazione di {file} è a metà; non ne è stato scritto nulla.</translation>
    </message>
    <message>
      <source>The import of {file} was undone: the archive is as it was before.</source>
      <translation>L'importazione di {file} è annullata: l'archivio è come prima.</translation>
    </message>
    <message>
      <source>The row comes in as a subject of its own and is listed as doubtful.</source>
      <translation>La riga entra come soggetto a sé ed è elencata fra i dubbi.</translation>
    </message>
    <message>
      <source>The row is left out; row {row} comes in.</source>
      <translation>La riga resta fuori; entra la riga {row}.</translation>
    </message>
    <message>
      <source>The row updates the subject in the archive.</source>
      <translation>La riga aggiorna il soggetto in archivio.</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>Lo stesso</translation>
    </message>
    <message>
      <source>The same as the ZIP, unpacked: to look at, or to keep on a disk of your own.</source>
      <translation>Come lo ZIP, ma estratto: da guardare, o da tenere su un tuo disco.</translation>
    </message>
    <message>
      <source>The same file has the same fingerprint, whatever its name.</source>
      <translation>Lo stesso file ha la stessa impronta, comunque si chiami.</translation>
    </message>
    <message>
      <source>The sheet hides {what}: they are left out.</source>
      <translation>Nel foglio: {what}, restano fuori.</translation>
    </message>
    <message>
      <source>The sheet hides {what}: they come in like the others.</source>
      <translation>Nel foglio: {what}, entrano come il resto.</translation>
    </message>
    <message>
      <source>The subject comes in all the same; the original row is kept.</source>
      <translation>Il soggetto entra lo stesso; la riga originale si conserva.</translation>
    </message>
    <message>
      <source>The value of the file takes the place of yours.</source>
      <translation>Il valore del file prende il posto del tuo.</translation>
    </message>
    <message numerus="yes">
      <source>Then import the other %n files the same way, if they have the same headings</source>
      <translation>
        <numerusform>Poi importa allo stesso modo l'altro file, se ha le stesse intestazioni</numerusform>
        <numerusform>Poi importa allo stesso modo gli altri %n file, se hanno le stesse intestazioni</numerusform>
      </translation>
    </message>
    <message>
      <source>There is nothing new in this file.</source>
      <translation>In questo file non c'è niente di nuovo.</translation>
    </message>
    <message>
      <source>They come in as subjects of their own and are listed as doubtful.</source>
      <translation>Entrano come soggetti a sé e sono elencate fra i dubbi.</translation>
    </message>
    <message>
      <source>This archive is empty: it will be as the one the copy was made of.</source>
      <translation>Questo archivio è vuoto: diventerà uguale a quello da cui è stata fatta la copia.</translation>
    </message>
    <message>
      <source>This does not look like a list of contacts.</source>
      <translation>Questa non sembra una lista di contatti.</translation>
    </message>
    <message>
      <source>This file cannot be read.</source>
      <translation>Questo file non si legge.</translation>
    </message>
    <message>
      <source>This file was imported {when}. Only what is new since then comes in.</source>
      <translation>Questo file è già stato importato {when}. Entra solo ciò che da allora è nuovo.</translation>
    </message>
    <message>
      <source>This file was imported {when}. There is nothing new in it.</source>
      <translation>Questo file è già stato importato {when}. Non c'è niente di nuovo.</translation>
    </message>
    <message>
      <source>This password does not open the file. Nothing was imported. Try another one.</source>
      <translation>Questa password non apre il file. Non è stato importato nulla. Provane un'altra.</translation>
    </message>
    <message>
      <source>This sheet has no headings</source>
      <translation>Questo foglio non ha intestazioni</translation>
    </message>
    <message>
      <source>To have the copy by itself, make a new archive first and import it there.</source>
      <translation>Per avere la copia da sola, crea prima un archivio nuovo e importala lì.</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Da guardare</translation>
    </message>
    <message>
      <source>To update||rows</source>
      <translation>Da aggiornare</translation>
    </message>
    <message>
      <source>Undo all of them</source>
      <translation>Annulla tutte</translation>
    </message>
    <message>
      <source>Undo the import of {file}?</source>
      <translation>Annullare l'importazione di {file}?</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>Annulla questa importazione</translation>
    </message>
    <message numerus="yes">
      <source>Update %n subjects</source>
      <translation>
        <numerusform>Aggiorna %n soggetto</numerusform>
        <numerusform>Aggiorna %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Aggiornati</translation>
    </message>
    <message>
      <source>Version 3.0, for every address book</source>
      <translation>Versione 3.0, per ogni rubrica</translation>
    </message>
    <message>
      <source>Version 4.0, the present one</source>
      <translation>Versione 4.0, quella attuale</translation>
    </message>
    <message>
      <source>Waiting||file</source>
      <translation>In attesa</translation>
    </message>
    <message>
      <source>What happens to those already there</source>
      <translation>Che cosa si fa di chi è già presente</translation>
    </message>
    <message>
      <source>What is in this archive stays as it is; what only the copy has is added.</source>
      <translation>Quello che c'è in questo archivio resta com'è; si aggiunge quello che ha solo la copia.</translation>
    </message>
    <message>
      <source>What the file should say</source>
      <translation>Che cosa dovrebbe dire il file</translation>
    </message>
    <message>
      <source>What they say goes into the subject of another row.</source>
      <translation>Ciò che dicono va nel soggetto di un'altra riga.</translation>
    </message>
    <message>
      <source>Where shall the folder be?</source>
      <translation>Dove mettere la cartella?</translation>
    </message>
    <message>
      <source>Which sheets</source>
      <translation>Quali fogli</translation>
    </message>
    <message>
      <source>Why it was not taken</source>
      <translation>Perché non è entrato</translation>
    </message>
    <message>
      <source>With problems||rows</source>
      <translation>Con problemi</translation>
    </message>
    <message>
      <source>With their contacts, facts, activities and all the rest</source>
      <translation>Con contatti, informazioni, attività e tutto il resto</translation>
    </message>
    <message>
      <source>Writing {done} of {total} rows</source>
      <translation>Scrivo {done} di {total} righe</translation>
    </message>
    <message>
      <source>Yours stays, and the next import asks again.</source>
      <translation>Resta il tuo valore; la prossima importazione lo chiede di nuovo.</translation>
    </message>
    <message>
      <source>Yours stays. The next import asks again.</source>
      <translation>Resta il tuo. La prossima importazione lo chiede di nuovo.</translation>
    </message>
    <message>
      <source>Yours stays. This value of the file is not asked about again.</source>
      <translation>Resta il tuo. Di questo valore del file non si chiede più.</translation>
    </message>
    <message>
      <source>Yours||value</source>
      <translation>Il tuo</translation>
    </message>
    <message>
      <source>a subject of the archive</source>
      <translation>un soggetto dell'archivio</translation>
    </message>
    <message>
      <source>all answered</source>
      <translation>tutti con risposta</translation>
    </message>
    <message>
      <source>also {what}</source>
      <translation>anche {what}</translation>
    </message>
    <message numerus="yes">
      <source>and %n people or houses linked to them</source>
      <translation>
        <numerusform>e %n persona o azienda legata a loro</numerusform>
        <numerusform>e %n persone o aziende legate a loro</numerusform>
      </translation>
    </message>
    <message>
      <source>dividers</source>
      <translation>divisori</translation>
    </message>
    <message>
      <source>headings again</source>
      <translation>intestazioni ripetute</translation>
    </message>
    <message>
      <source>hidden rows</source>
      <translation>righe nascoste</translation>
    </message>
    <message>
      <source>in the archive</source>
      <translation>in archivio</translation>
    </message>
    <message>
      <source>kept as fields of your own: {names}</source>
      <translation>restano come campi tuoi: {names}</translation>
    </message>
    <message>
      <source>left out until you say on which ground you note them, under Privacy in the menu: {names}</source>
      <translation>lasciate fuori finché non dici su quale base le annoti, alla voce Privacy del menu: {names}</translation>
    </message>
    <message>
      <source>legends</source>
      <translation>legende</translation>
    </message>
    <message>
      <source>none</source>
      <translation>nessuno</translation>
    </message>
    <message>
      <source>not imported: {names}</source>
      <translation>non importate: {names}</translation>
    </message>
    <message>
      <source>nothing new in them</source>
      <translation>niente di nuovo</translation>
    </message>
    <message>
      <source>perhaps the same as row {other}: {reasons}</source>
      <translation>forse lo stesso della riga {other}: {reasons}</translation>
    </message>
    <message>
      <source>perhaps the same as {who}: {reasons}</source>
      <translation>forse lo stesso di {who}: {reasons}</translation>
    </message>
    <message>
      <source>problems are marked</source>
      <translation>con i problemi segnati</translation>
    </message>
    <message>
      <source>row {row}</source>
      <translation>riga {row}</translation>
    </message>
    <message>
      <source>row {row}, as you said</source>
      <translation>riga {row}, come hai detto tu</translation>
    </message>
    <message>
      <source>row {row}, found by itself</source>
      <translation>riga {row}, trovata da sola</translation>
    </message>
    <message>
      <source>rows that go on from the one above</source>
      <translation>righe che continuano quella sopra</translation>
    </message>
    <message>
      <source>rows without a name</source>
      <translation>righe senza nome</translation>
    </message>
    <message>
      <source>says the same as row {other}, so it is left out</source>
      <translation>dice le stesse cose della riga {other}, perciò resta fuori</translation>
    </message>
    <message>
      <source>separating lines</source>
      <translation>righe di separazione</translation>
    </message>
    <message>
      <source>the subject</source>
      <translation>il soggetto</translation>
    </message>
    <message>
      <source>there are none</source>
      <translation>non ci sono</translation>
    </message>
    <message>
      <source>titles of groups</source>
      <translation>titoli di gruppi</translation>
    </message>
    <message>
      <source>totals</source>
      <translation>totali</translation>
    </message>
    <message>
      <source>{count} of them: {fields}</source>
      <translation>{count} da aggiornare: {fields}</translation>
    </message>
    <message>
      <source>{count} to decide of {total}</source>
      <translation>{count} da decidere su {total}</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} di {total}</translation>
    </message>
    <message>
      <source>{field}, day/month</source>
      <translation>{field}, giorno/mese</translation>
    </message>
    <message>
      <source>{field}, month/day</source>
      <translation>{field}, mese/giorno</translation>
    </message>
    <message>
      <source>{field}: changed by you and in the file. Before: {before}; yours: {mine}; now in the file: {new}.</source>
      <translation>{field}: cambiato da te e nel file. Prima: {before}; il tuo: {mine}; ora nel file: {new}.</translation>
    </message>
    <message>
      <source>{field}: yours stays ({old}), the file says {new}</source>
      <translation>{field}: resta il tuo ({old}), il file dice {new}</translation>
    </message>
    <message>
      <source>{field}: {new}</source>
      <translation>{field}: {new}</translation>
    </message>
    <message>
      <source>{field}: {old} → {new}</source>
      <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
      <source>{file}: {done} of {total} records</source>
      <translation>{file}: {done} di {total} elementi</translation>
    </message>
    <message>
      <source>{list}: all</source>
      <translation>{list}: tutti</translation>
    </message>
    <message>
      <source>{list}: as listed now, {count}</source>
      <translation>{list}: come nell'elenco ora, {count}</translation>
    </message>
    <message numerus="yes">
      <source>{list}: the %n selected</source>
      <translation>
        <numerusform>{list}: %n selezionato</numerusform>
        <numerusform>{list}: i %n selezionati</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} is there already. Its content will be replaced.</source>
      <translation>{name} c'è già. Il suo contenuto verrà sostituito.</translation>
    </message>
    <message>
      <source>{name} written: everything is in it</source>
      <translation>{name} scritto: contiene tutto</translation>
    </message>
    <message>
      <source>{name} written: {total} records</source>
      <translation>{name} scritto: {total} righe</translation>
    </message>
    <message>
      <source>{name}: {field}</source>
      <translation>{name}: {field}</translation>
    </message>
    <message>
      <source>{new} new subjects, {updated} updated.</source>
      <translation>{new} soggetti nuovi, {updated} aggiornati.</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} di {total}</translation>
    </message>
    <message>
      <source>{rows} and {columns}</source>
      <translation>{rows} e {columns}</translation>
    </message>
    <message>
      <source>{sheets}, {rows}</source>
      <translation>{sheets}, {rows}</translation>
    </message>
  </context>
</TS>
