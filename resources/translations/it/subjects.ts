<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n backups could not be gone over.</source>
      <translation>
        <numerusform>Una copia non si è potuta ripassare.</numerusform>
        <numerusform>%n copie non si sono potute ripassare.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other objectives</source>
      <translation>
        <numerusform>%n altro obiettivo</numerusform>
        <numerusform>Altri %n obiettivi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs to decide</source>
      <translation>
        <numerusform>Una coppia da decidere</numerusform>
        <numerusform>%n coppie da decidere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects are alike: merge them one after the other.</source>
      <translation>
        <numerusform>Un soggetto si somiglia</numerusform>
        <numerusform>%n soggetti si somigliano: uniscili uno dopo l’altro.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n texts of others still name them: search for the name to read them.</source>
      <translation>
        <numerusform>%n testo di altri lo nomina ancora: cerca il nome per leggerlo.</numerusform>
        <numerusform>%n testi di altri lo nominano ancora: cerca il nome per leggerli.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values</source>
      <translation>
        <numerusform>%n valore</numerusform>
        <numerusform>%n valori</numerusform>
      </translation>
    </message>
    <message>
      <source>A name or a company is needed.</source>
      <translation>Serve il nome o l'azienda.</translation>
    </message>
    <message>
      <source>A target without an objective.</source>
      <translation>È un target senza obiettivo.</translation>
    </message>
    <message>
      <source>Add a characteristic</source>
      <translation>Aggiungi una caratteristica</translation>
    </message>
    <message numerus="yes">
      <source>Add a characteristic to %n subjects</source>
      <translation>
        <numerusform>Aggiungi una caratteristica a %n soggetto</numerusform>
        <numerusform>Aggiungi una caratteristica a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a characteristic…</source>
      <translation>Aggiungi una caratteristica…</translation>
    </message>
    <message>
      <source>Add a contact</source>
      <translation>Aggiungi un recapito</translation>
    </message>
    <message>
      <source>Add a field…</source>
      <translation>Aggiungi un campo…</translation>
    </message>
    <message>
      <source>Add an address</source>
      <translation>Aggiungi un indirizzo</translation>
    </message>
    <message>
      <source>Add contact details</source>
      <translation>Aggiungi recapiti</translation>
    </message>
    <message>
      <source>Add one</source>
      <translation>Aggiungi</translation>
    </message>
    <message>
      <source>Add the subject</source>
      <translation>Aggiungi il soggetto</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Indirizzi</translation>
    </message>
    <message>
      <source>Agrees to marketing</source>
      <translation>Acconsente al marketing</translation>
    </message>
    <message>
      <source>All pairs are decided</source>
      <translation>Tutte le coppie sono decise</translation>
    </message>
    <message>
      <source>All subjects</source>
      <translation>Tutti i soggetti</translation>
    </message>
    <message>
      <source>Also known as</source>
      <translation>Altro nome</translation>
    </message>
    <message numerus="yes">
      <source>And %n others.</source>
      <translation>
        <numerusform>E %n altro.</numerusform>
        <numerusform>E altri %n.</numerusform>
      </translation>
    </message>
    <message>
      <source>As data (JSON)…</source>
      <translation>Come dati (JSON)…</translation>
    </message>
    <message>
      <source>As it was imported</source>
      <translation>Com'era nel file importato</translation>
    </message>
    <message>
      <source>Attach files</source>
      <translation>Allega file</translation>
    </message>
    <message>
      <source>Attach files…</source>
      <translation>Allega file…</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Prima</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Entrambi</translation>
    </message>
    <message>
      <source>Cancel the search</source>
      <translation>Annulla la ricerca</translation>
    </message>
    <message>
      <source>Change the declaration</source>
      <translation>Cambia la dichiarazione</translation>
    </message>
    <message>
      <source>Change the field</source>
      <translation>Cambia il campo</translation>
    </message>
    <message>
      <source>Change the link</source>
      <translation>Cambia il legame</translation>
    </message>
    <message>
      <source>Change the link…</source>
      <translation>Cambia il legame…</translation>
    </message>
    <message>
      <source>Change the objective</source>
      <translation>Cambia l'obiettivo</translation>
    </message>
    <message numerus="yes">
      <source>Choose %n targets</source>
      <translation>
        <numerusform>Scegli %n target</numerusform>
        <numerusform>Scegli %n target</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose a row to see who it is and what comes next.</source>
      <translation>Scegli una riga per vedere chi è e che cosa viene dopo.</translation>
    </message>
    <message>
      <source>Choose a subject from the list while you type.</source>
      <translation>Scegli un soggetto dall'elenco mentre scrivi.</translation>
    </message>
    <message>
      <source>Choose as a target</source>
      <translation>Scegli come target</translation>
    </message>
    <message>
      <source>Choose as a target…</source>
      <translation>Scegli come target…</translation>
    </message>
    <message>
      <source>Choose as targets</source>
      <translation>Scegli come target</translation>
    </message>
    <message>
      <source>Choose the targets…</source>
      <translation>Scegli i target…</translation>
    </message>
    <message>
      <source>Classification over time</source>
      <translation>Classificazione nel tempo</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>Classifica</translation>
    </message>
    <message>
      <source>Close the objective</source>
      <translation>Chiudi l'obiettivo</translation>
    </message>
    <message>
      <source>Close the objective…</source>
      <translation>Chiudi l'obiettivo…</translation>
    </message>
    <message>
      <source>Comes from</source>
      <translation>Provenienza</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Confronta</translation>
    </message>
    <message>
      <source>Contact details, history, requests, activities, results, reviews, files, and what the history of changes remembers go with it. A backup that still holds it is gone over when it is restored. Invoices and other papers the law makes you keep belong outside this archive.</source>
      <translation>Se ne vanno recapiti, storia, richieste, attività, risultati, riesami, file e ciò che la storia delle modifiche ricorda. Una copia che lo contiene ancora viene ripassata quando si ripristina. Fatture e altre carte da conservare per legge vanno tenute fuori da questo archivio.</translation>
    </message>
    <message>
      <source>Copied: {what}</source>
      <translation>Copiato: {what}</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Copia l'indirizzo</translation>
    </message>
    <message>
      <source>Delete the field</source>
      <translation>Elimina il campo</translation>
    </message>
    <message>
      <source>Differs: choose</source>
      <translation>Diverso: scegli</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Scarta</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifica</translation>
    </message>
    <message>
      <source>Edit the notes</source>
      <translation>Modifica le note</translation>
    </message>
    <message>
      <source>Edit this subject (F2)</source>
      <translation>Modifica questo soggetto (F2)</translation>
    </message>
    <message>
      <source>Edit your fields</source>
      <translation>Modifica i tuoi campi</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Modifica…</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Cancella per sempre</translation>
    </message>
    <message>
      <source>Erase for good…</source>
      <translation>Cancella per sempre…</translation>
    </message>
    <message numerus="yes">
      <source>Erased, with %n records.</source>
      <translation>
        <numerusform>Cancellato, con %n registrazione.</numerusform>
        <numerusform>Cancellato, con %n registrazioni.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every subject can have a value in each of them.</source>
      <translation>Ogni soggetto può avere un valore in ciascuno.</translation>
    </message>
    <message>
      <source>Every subject can have a value in it.</source>
      <translation>Ogni soggetto può avere un valore in questo campo.</translation>
    </message>
    <message>
      <source>Every subject is in the archive once, as far as one can tell.</source>
      <translation>Per quanto si può capire, ogni soggetto è nell’archivio una volta sola.</translation>
    </message>
    <message>
      <source>Every subject that has it gets the new name.</source>
      <translation>Tutti i soggetti che ce l'hanno avranno il nuovo nome.</translation>
    </message>
    <message>
      <source>Everything about it…</source>
      <translation>Tutto ciò che si sa…</translation>
    </message>
    <message>
      <source>Find duplicates</source>
      <translation>Cerca doppioni</translation>
    </message>
    <message>
      <source>First contact</source>
      <translation>Primo contatto</translation>
    </message>
    <message>
      <source>First contact by</source>
      <translation>Primo contatto entro</translation>
    </message>
    <message>
      <source>For the person who asks what you know: to read on paper, or as data for another program, files included.</source>
      <translation>Per chi chiede che cosa sai: da leggere su carta, o come dati per un altro programma, file compresi.</translation>
    </message>
    <message>
      <source>Full page</source>
      <translation>Scheda intera</translation>
    </message>
    <message>
      <source>Going over the backups: {done} of {total}</source>
      <translation>Ripasso le copie: {done} di {total}</translation>
    </message>
    <message>
      <source>History: all of it stays</source>
      <translation>Storia: resta tutta</translation>
    </message>
    <message>
      <source>I know that this cannot be undone</source>
      <translation>So che non si può annullare</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identità</translation>
    </message>
    <message>
      <source>Import my list…</source>
      <translation>Importa il mio elenco…</translation>
    </message>
    <message>
      <source>Import the list you have, or add the first one by hand.</source>
      <translation>Importa l'elenco che hai, o aggiungi a mano il primo.</translation>
    </message>
    <message>
      <source>In the backups made so far too</source>
      <translation>Anche nelle copie fatte finora</translation>
    </message>
    <message>
      <source>In the history and notes</source>
      <translation>Nella storia e nelle note</translation>
    </message>
    <message>
      <source>Keep this one</source>
      <translation>Tieni questo</translation>
    </message>
    <message>
      <source>Kind of contact</source>
      <translation>Tipo di recapito</translation>
    </message>
    <message>
      <source>Learned: {what}</source>
      <translation>Saputo: {what}</translation>
    </message>
    <message>
      <source>Link them</source>
      <translation>Lega</translation>
    </message>
    <message>
      <source>Link to another subject</source>
      <translation>Lega a un altro soggetto</translation>
    </message>
    <message>
      <source>Link to another subject…</source>
      <translation>Lega a un altro soggetto…</translation>
    </message>
    <message>
      <source>Look again later</source>
      <translation>Rivedi più tardi</translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation>Cerco i doppioni</translation>
    </message>
    <message>
      <source>Manage fields…</source>
      <translation>Gestisci i campi…</translation>
    </message>
    <message>
      <source>May be contacted again</source>
      <translation>Si può ricontattare</translation>
    </message>
    <message>
      <source>Merge one pair at a time</source>
      <translation>Unisci una coppia alla volta</translation>
    </message>
    <message>
      <source>Merge with…</source>
      <translation>Unisci con…</translation>
    </message>
    <message>
      <source>Merge {name} with another subject</source>
      <translation>Unisci {name} con un altro soggetto</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Altro</translation>
    </message>
    <message>
      <source>Mr, Ms, Dr…</source>
      <translation>sig., dott.ssa, avv.…</translation>
    </message>
    <message>
      <source>Name, number, note</source>
      <translation>Nome, numero, nota</translation>
    </message>
    <message>
      <source>Name, town, phone…</source>
      <translation>Nome, città, telefono…</translation>
    </message>
    <message>
      <source>Never changed so far.</source>
      <translation>Mai cambiata finora.</translation>
    </message>
    <message>
      <source>New field</source>
      <translation>Nuovo campo</translation>
    </message>
    <message>
      <source>New objective</source>
      <translation>Nuovo obiettivo</translation>
    </message>
    <message>
      <source>New objective…</source>
      <translation>Nuovo obiettivo…</translation>
    </message>
    <message>
      <source>No declaration noted.</source>
      <translation>Nessuna dichiarazione annotata.</translation>
    </message>
    <message>
      <source>No duplicates found</source>
      <translation>Nessun doppione</translation>
    </message>
    <message>
      <source>No longer a target</source>
      <translation>Non è più un target</translation>
    </message>
    <message>
      <source>No longer targets</source>
      <translation>Non più target</translation>
    </message>
    <message>
      <source>No marketing</source>
      <translation>Niente marketing</translation>
    </message>
    <message>
      <source>No next action.</source>
      <translation>Nessuna prossima azione.</translation>
    </message>
    <message>
      <source>No program opens {name}. Save it, and open it from there.</source>
      <translation>Nessun programma apre {name}. Salvalo e aprilo da lì.</translation>
    </message>
    <message>
      <source>No subject chosen</source>
      <translation>Nessun soggetto scelto</translation>
    </message>
    <message>
      <source>No subject with these filters.</source>
      <translation>Nessun soggetto con questi filtri.</translation>
    </message>
    <message>
      <source>No subjects yet.</source>
      <translation>Ancora nessun soggetto.</translation>
    </message>
    <message>
      <source>No way to reach them yet.</source>
      <translation>Ancora nessun recapito.</translation>
    </message>
    <message>
      <source>Not a target.</source>
      <translation>Non è un target.</translation>
    </message>
    <message>
      <source>Not set</source>
      <translation>Da decidere</translation>
    </message>
    <message>
      <source>Not targets</source>
      <translation>Non target</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Annota</translation>
    </message>
    <message>
      <source>Note a contact or what you learned</source>
      <translation>Annota un contatto o un'informazione</translation>
    </message>
    <message>
      <source>Note a declaration</source>
      <translation>Annota una dichiarazione</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Non è cambiato nulla.</translation>
    </message>
    <message>
      <source>Number or address</source>
      <translation>Numero o indirizzo</translation>
    </message>
    <message>
      <source>Objective…</source>
      <translation>Obiettivo…</translation>
    </message>
    <message>
      <source>One field cannot be read. It is marked in red.</source>
      <translation>Un campo non si legge. È segnato in rosso.</translation>
    </message>
    <message>
      <source>One of the ready ones, or your own</source>
      <translation>Uno di quelli pronti, o uno tuo</translation>
    </message>
    <message>
      <source>One you use already, or a new one</source>
      <translation>Una che usi già, o una nuova</translation>
    </message>
    <message>
      <source>Only if it needs one</source>
      <translation>Solo se serve</translation>
    </message>
    <message>
      <source>Only one of them has it</source>
      <translation>Lo ha uno solo dei due</translation>
    </message>
    <message>
      <source>Other contacts</source>
      <translation>Altri recapiti</translation>
    </message>
    <message>
      <source>Otherwise it is lost.</source>
      <translation>Altrimenti va perso.</translation>
    </message>
    <message>
      <source>Perhaps already there: {name}, {reason}.</source>
      <translation>Forse c'è già: {name}, {reason}.</translation>
    </message>
    <message>
      <source>Plan it</source>
      <translation>Pianificala</translation>
    </message>
    <message>
      <source>Plan the next action</source>
      <translation>Pianifica la prossima azione</translation>
    </message>
    <message>
      <source>Print or PDF…</source>
      <translation>Stampa o PDF…</translation>
    </message>
    <message>
      <source>Print or save as PDF…</source>
      <translation>Stampa o salva in PDF…</translation>
    </message>
    <message>
      <source>Rename everywhere</source>
      <translation>Rinomina dappertutto</translation>
    </message>
    <message>
      <source>Rename everywhere…</source>
      <translation>Rinomina dappertutto…</translation>
    </message>
    <message>
      <source>Rename the file</source>
      <translation>Rinomina il file</translation>
    </message>
    <message>
      <source>Result||merge</source>
      <translation>Risultato</translation>
    </message>
    <message>
      <source>Review: {what}</source>
      <translation>Riesame: {what}</translation>
    </message>
    <message>
      <source>Sales {year}</source>
      <translation>Vendite {year}</translation>
    </message>
    <message>
      <source>Save as data</source>
      <translation>Salva come dati</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Salva con nome…</translation>
    </message>
    <message>
      <source>Save the file</source>
      <translation>Salva il file</translation>
    </message>
    <message>
      <source>Save what you typed?</source>
      <translation>Salvare quello che hai scritto?</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Cerca di nuovo</translation>
    </message>
    <message>
      <source>Search and filters must all fit.</source>
      <translation>Ricerca e filtri devono valere tutti insieme.</translation>
    </message>
    <message>
      <source>Search the whole archive for others.</source>
      <translation>Cercane altri in tutto l’archivio.</translation>
    </message>
    <message>
      <source>Select who matters now, Ctrl or Shift with a click for several, then choose the targets.</source>
      <translation>Seleziona chi conta adesso, con Ctrl o Shift e un clic per più righe, poi scegli i target.</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>Mostralo</translation>
    </message>
    <message>
      <source>Show what is the same</source>
      <translation>Mostra ciò che è uguale</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Dal</translation>
    </message>
    <message>
      <source>Since {day}</source>
      <translation>Dal {day}</translation>
    </message>
    <message>
      <source>Stays</source>
      <translation>Resta</translation>
    </message>
    <message>
      <source>Take away the link</source>
      <translation>Togli il legame</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>Tax code to check</source>
      <translation>Codice fiscale da controllare</translation>
    </message>
    <message>
      <source>The same for all of them; those that have an objective keep theirs.</source>
      <translation>Lo stesso per tutti; chi ha già un obiettivo tiene il suo.</translation>
    </message>
    <message>
      <source>The same in both</source>
      <translation>Uguale in entrambi</translation>
    </message>
    <message>
      <source>The search was cancelled</source>
      <translation>Ricerca annullata</translation>
    </message>
    <message>
      <source>The two are shown side by side before anything is written.</source>
      <translation>Li vedi affiancati prima che si scriva qualcosa.</translation>
    </message>
    <message>
      <source>They become targets</source>
      <translation>Diventano target</translation>
    </message>
    <message>
      <source>They had it already.</source>
      <translation>L'avevano già.</translation>
    </message>
    <message>
      <source>This subject</source>
      <translation>Questo soggetto</translation>
    </message>
    <message>
      <source>Tick that you know it cannot be undone.</source>
      <translation>Conferma di sapere che non si può annullare.</translation>
    </message>
    <message>
      <source>To look at again</source>
      <translation>Da rivedere</translation>
    </message>
    <message>
      <source>To read (PDF)…</source>
      <translation>Da leggere (PDF)…</translation>
    </message>
    <message>
      <source>To the subjects</source>
      <translation>Ai soggetti</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Non si sa</translation>
    </message>
    <message>
      <source>VAT number to check</source>
      <translation>Partita IVA da controllare</translation>
    </message>
    <message>
      <source>Value, if any</source>
      <translation>Valore, se serve</translation>
    </message>
    <message>
      <source>What is left empty stays as it is. One Undo takes everything back.</source>
      <translation>Quello che lasci vuoto resta com'è. Un solo Annulla riporta tutto com'era.</translation>
    </message>
    <message>
      <source>Where from</source>
      <translation>Da dove</translation>
    </message>
    <message>
      <source>Who it is</source>
      <translation>Chi è</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Parole</translation>
    </message>
    <message>
      <source>Write a name.</source>
      <translation>Scrivi un nome.</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Scrivilo</translation>
    </message>
    <message>
      <source>Write the objective</source>
      <translation>Scrivi l'obiettivo</translation>
    </message>
    <message>
      <source>Write what the declaration is about.</source>
      <translation>Scrivi che cosa riguarda la dichiarazione.</translation>
    </message>
    <message>
      <source>Write what you want to obtain.</source>
      <translation>Scrivi che cosa vuoi ottenere.</translation>
    </message>
    <message>
      <source>You may also write it later.</source>
      <translation>Puoi scriverlo anche dopo.</translation>
    </message>
    <message>
      <source>e.g. form at the fair</source>
      <translation>es. modulo in fiera</translation>
    </message>
    <message>
      <source>e.g. purchasing manager</source>
      <translation>es. responsabile acquisti</translation>
    </message>
    <message>
      <source>e.g. signed sheet in the blue folder</source>
      <translation>es. foglio firmato nella cartella blu</translation>
    </message>
    <message>
      <source>fair, referral, website…</source>
      <translation>fiera, segnalazione, sito…</translation>
    </message>
    <message>
      <source>head office, shop…</source>
      <translation>sede, negozio…</translation>
    </message>
    <message>
      <source>in an open cycle</source>
      <translation>in un ciclo aperto</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>da decidere</translation>
    </message>
    <message>
      <source>office, home…</source>
      <translation>ufficio, casa…</translation>
    </message>
    <message>
      <source>{cases} of {all}</source>
      <translation>{cases} su {all}</translation>
    </message>
    <message>
      <source>{file}, row {row}, {day}</source>
      <translation>{file}, riga {row}, {day}</translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n others</source>
      <translation>
        <numerusform>{names} e un altro</numerusform>
        <numerusform>{names} e altri %n</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} has the history of both, {other} goes to the trash: Undo takes it back.</source>
      <translation>{name} ha la storia di entrambi, {other} va nel cestino: Annulla riporta tutto indietro.</translation>
    </message>
    <message>
      <source>{name} is a program. It was not opened. Save it, and open it only if you trust it.</source>
      <translation>{name} è un programma. Non è stato aperto. Salvalo, e aprilo solo se ti fidi.</translation>
    </message>
    <message>
      <source>{percent} alike</source>
      <translation>somiglianza {percent}</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} di {total}</translation>
    </message>
    <message>
      <source>{total}, the newest {shown} shown</source>
      <translation>{total}, ecco i {shown} più recenti</translation>
    </message>
  </context>
</TS>
